import { button, element } from "../ui/element.js";
import { ask } from "../ui/dialog.js";

/**
 * Asks what a new job begins with.
 * @param {import("../server/client.js").Client} client
 * @returns {Promise<{text: string, name: string} | undefined>}
 */
export async function chooseTemplate(client) {
  const templates = await client.request("callwright/templates", {});
  const empty = { title: "An empty job", summary: "start with a blank page", text: "---\nname: New job\n---\n" };
  return ask("New job", (close) => {
    const search = element("input", { type: "search", placeholder: "Search templates", "aria-label": "Search templates", autofocus: true });
    const list = element("ul", { class: "templates" });
    const none = element("p", { class: "hint", role: "status", hidden: true }, "No template has these words; start with an empty job, or with your own text.");
    const show = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = [empty, ...templates].filter(({ title, summary }) => words.every((word) => `${title} ${summary}`.toLowerCase().includes(word)));
      none.hidden = found.length > 0;
      list.replaceChildren(...(found.length > 0 ? found : [empty]).map(({ title, summary, text }) => {
        const row = button("", () => close({ text, name: text === empty.text ? "New job" : title }), { class: text === empty.text ? "empty" : null });
        row.append(element("strong", {}, title), element("span", { class: "hint" }, summary));
        return element("li", {}, row);
      }));
    };
    search.addEventListener("input", show);
    search.addEventListener("keydown", (event) => {
      if (!["Enter", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      const first = list.querySelector("button");
      if (event.key === "Enter") first.click();
      else first.focus();
    });
    show();
    return [search, none, list, pasting(client, close)];
  }, { isWide: true });
}

/** A text from elsewhere: what word processors leave behind is removed, and told. */
function pasting(client, close) {
  const field = element("textarea", { rows: 4, "aria-label": "Text to start with", placeholder: "… or paste what you have: from Word, a web page, the vendor's editor" });
  const notes = element("p", { class: "hint", role: "status" });
  const take = button("Start with this text", async () => {
    if (field.value.trim() === "") return field.focus();
    const { text, notes: told } = await client.request("callwright/importText", { text: field.value });
    notes.textContent = told.join(" ");
    close({ text, name: "Pasted job", notes: told });
  });
  return element("div", { class: "pasting" }, field, element("div", { class: "buttons" }, take), notes);
}
