import { FormField } from "./form-field.js";
import { FormFile } from "./form-file.js";
import { button, element } from "../ui/element.js";
import { confirmed } from "../ui/dialog.js";
import { freePath } from "../panels/library.js";
import { parameterRows } from "./parameters.js";

/** Nobody has to know how names are written. */
const tidied = (words) => words.replace(/\s+/g, "_");

const CUSTOM = ["recipient", "custom"];

/** What the other texts are called, which are files of their own, named as they are. */
const taken = ({ desk, path }) => desk.shelf.files.filter((file) => file.path.endsWith(".action.json") && file.path !== path)
  .map((file) => file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.action\.json$/, ""));

/** The kinds of texts, with what a new one has, and their fields; `channels` are the workspace's. */
const KINDS = {
  textMessage: {
    title: "Text message",
    made: { kind: "textMessage", name: "", description: "", recipient: "contact", message: "" },
    columns: (channels) => [
      { key: "name", label: "Name, which jobs send as /name", isName: true, taken, tidied, placeholder: "send_booking_confirmation" },
      { key: "description", label: "What it does and when to use it; the agent chooses by this", kind: "long" },
      { key: "channel", label: "Sent from", kind: "choice", options: [["", "The number that was called"], ...channels.map((name) => [name, name])] },
      {
        key: "recipient", label: "Sent to", kind: "choice", options: [["contact", "The caller"], ["custom", "Another number"]],
        read: (file) => (typeof file.get(["recipient"]) === "object" ? "custom" : file.get(["recipient"])),
        write: (file, _, value) => file.set(["recipient"], value === "custom" ? { custom: "" } : value),
      },
      {
        key: "recipient", label: "The other number, or a template such as {{ .parameters.phone_number }}",
        isShown: (file) => file.get(CUSTOM) !== undefined,
        read: (file) => file.get(CUSTOM), place: (file) => (file.get(CUSTOM) === undefined ? null : CUSTOM),
        write: (file, _, value) => file.set(CUSTOM, value ?? ""),
      },
      { key: "message", label: "Text; where it is empty, the agent writes it", kind: "long" },
    ],
  },
  conditionalText: {
    title: "Conditional text",
    made: { kind: "conditionalText", name: "", condition: "if the caller asks for it", content: "" },
    columns: () => [
      { key: "name", label: "Name", placeholder: "booking_link" },
      { key: "condition", label: "When it is sent, in plain words", placeholder: "if the caller asks for the booking link" },
      { key: "content", label: "Text", kind: "long" },
    ],
  },
};

/**
 * The texts that the workspace defines, one form each; each is a file of its own.
 * @param {import("../desk.js").Desk} desk
 * @param {() => string[]} channels
 */
export function actionForms(desk, channels) {
  const list = element("div", { class: "table" });
  /** Each with the name that it had when it was opened. @type {{file: FormFile, name: string}[]} */
  let open = [];
  const close = async () => {
    const closed = open;
    open = [];
    await Promise.all(closed.map(({ file }) => file.close()));
    for (const { file, name } of closed) if (file.get(["name"]) !== name) await follow(desk, file);
  };
  const show = async () => {
    await close();
    const files = desk.shelf.files.filter(({ path }) => path.endsWith(".action.json"));
    list.replaceChildren(...files.map(({ path }) => form(path)), element("div", { class: "buttons" }, ...Object.values(KINDS).map(({ title, made }) =>
      button(`Add a ${title.toLowerCase()}`, () => add(made)))));
  };
  const add = async (made) => {
    const path = freePath("new text", ".action.json", desk.shelf.files);
    const name = path.slice(1).replace(/\.action\.json$/, "").replaceAll("-", "_");
    desk.write(path, `${JSON.stringify({ ...made, name }, null, 2)}\n`);
    await show();
    const field = [...list.querySelectorAll("fieldset")].find((one) => one.dataset.path === path)?.querySelector("input");
    field?.focus();
    field?.select();
  };
  const form = (path) => {
    const name = path.slice(1);
    let file;
    try {
      file = new FormFile(desk, path, "callwright-action");
    } catch (error) {
      return element("fieldset", { class: "action" }, element("legend", {}, name),
        element("p", { class: "problem" }, `This file cannot be read as it is (${error.message}), so it is left as it is.`), remove(path, name));
    }
    open.push({ file, name: file.get(["name"]) });
    const kind = KINDS[file.get(["kind"])];
    const other = element("p", { class: "problem", role: "status" });
    file.onother = (words) => (other.textContent = words.join(" "));
    if (!kind) other.textContent = "This file does not say which kind of text it is, so it is left as it is.";
    return element("fieldset", { class: "action", "data-path": path }, element("legend", {}, kind?.title ?? name),
      ...(kind?.columns(channels()) ?? []).map((column) => new FormField(file, () => [column.key], column).element),
      kind === KINDS.textMessage && element("h4", {}, "What the agent asks for first"),
      kind === KINDS.textMessage && parameterRows(file).element, other, remove(path, file.get(["name"]) || name));
  };
  const remove = (path, name) => button("Remove this text", async () => {
    if (!(await confirmed("Remove this text?", `Jobs that send /${name} then have nothing to send.`, "Remove"))) return;
    await desk.remove(path);
    await show();
  }, { class: "quiet", "aria-label": `Remove ${name}` });
  show();
  const shown = element("section", { class: "rows" }, element("h3", {}, "Texts"),
    element("p", { class: "hint" }, "Texts with a name that jobs send as /name, and texts that are sent automatically on a condition."), list);
  return { element: shown, close };
}

/** A file is called as its action: whoever looks for it looks there. */
async function follow(desk, file) {
  const name = file.get(["name"]);
  const path = file.path.replace(/[^/]*$/, `${name}.action.json`);
  if (/^[\w-]+$/.test(name ?? "") && desk.shelf.get(file.path) && !desk.shelf.get(path)) await desk.move(file.path, path);
}
