import { JobPanel } from "./job-panel.js";
import { ask } from "../ui/dialog.js";
import { button, element } from "../ui/element.js";

/** How a call goes, as a picture. It is drawn by the server and shown as an image: nothing in it can run. */
export class FlowPanel extends JobPanel {
  #image = element("img", { alt: "" });
  #steps = element("ol", { class: "unseen" });
  element = element("div", { class: "flow" },
    button("Show it larger", () => this.#enlarge(), { class: "wide" }), this.#image, this.#steps);
  #address = "";

  /** @param {import("../job/job.js").Job} job */
  async ask(job) {
    const [drawn, description] = await Promise.all([
      job.document.execute("callwright.showFlow"), job.document.ask("callwright/describeJob"),
    ]);
    return drawn && description && { drawn, description };
  }

  clear() {
    this.element.hidden = true;
  }

  tell({ drawn, description }) {
    this.element.hidden = false;
    URL.revokeObjectURL(this.#address);
    this.#address = URL.createObjectURL(new Blob([drawn.text], { type: "image/svg+xml" }));
    this.#image.src = this.#address;
    this.#image.alt = "The steps of the job as a picture; the list after it says the same.";
    this.#steps.replaceChildren(...steps([...inParts(description), ...description.anytime]));
  }

  #enlarge() {
    return ask("How a call goes", () => [
      element("div", { class: "flow large", tabindex: 0, role: "group", "aria-label": "Picture" },
        element("img", { src: this.#address, alt: this.#image.alt })),
    ], { isWide: true });
  }
}

/** The steps, those for one kind of call below what the call is about. */
function inParts({ steps, parts }) {
  const told = [];
  let kind = null;
  for (const step of steps) {
    const part = parts.find(({ start }) => start === step.start);
    if (part) kind = part.isKindOfCall ? { text: `If the call is about: ${part.title}`, items: [] } : null;
    if (part && kind) told.push(kind);
    (kind?.items ?? told).push(step);
  }
  return told;
}

function steps(items) {
  return items.map(({ text, items: inner = [], actions = [] }) =>
    element("li", {}, [text, ...actions.map(({ label, content }) => `${label}: ${content ?? ""}`)].join("; "),
      inner.length > 0 && element("ol", {}, ...steps(inner))));
}
