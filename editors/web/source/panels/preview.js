import { JobPanel } from "./job-panel.js";
import { button, element } from "../ui/element.js";

/** What the caller receives, and where calls go. */
export class PreviewPanel extends JobPanel {
  element = element("div", { class: "preview" });

  /** @param {import("../job/job.js").Job} job */
  ask(job) {
    return job.document.ask("callwright/previewJob");
  }

  clear() {
    this.element.replaceChildren();
  }

  tell({ messages, transfers, samples }) {
    this.element.replaceChildren(
      ...messages.map(message),
      transfers.length > 0 ? element("section", {}, element("h3", {}, "Calls go to"),
        element("ul", { class: "transfers" }, ...transfers.map(({ name, detail }) =>
          element("li", {}, element("strong", {}, name), detail ? ` ${detail}` : "")))) : "",
      messages.length + transfers.length === 0
        ? element("p", { class: "summary" }, "This job texts nobody and transfers no call.") : "",
      samples.length > 0
        ? element("p", { class: "hint" }, `Filled in with samples: ${samples.join(", ")}.`) : "");
  }
}

function message({ action, condition, text, sparse, cost, problem }) {
  return element("section", { class: "message" },
    element("h3", {}, condition ? `Sent automatically ${condition}` : action),
    element("p", { class: "bubble" }, text ?? "The agent writes the text."),
    cost && element("p", { class: "hint" }, cost),
    sparse && element("p", { class: "hint" }, "Where all that may be missing is missing:"),
    sparse && element("p", { class: "bubble" }, sparse),
    problem && element("p", { class: "problem" }, problem));
}

/** What is pasted into the vendor's editor. */
export class PastePanel extends JobPanel {
  element = element("div", { class: "paste" });

  /** @param {{copy: (text: string, what: string) => void}} host */
  constructor(host) {
    super();
    this.host = host;
  }

  /** @param {import("../job/job.js").Job} job */
  ask(job) {
    return job.document.ask("callwright/copyJob");
  }

  clear() {
    this.element.replaceChildren();
  }

  tell({ fields, actions }) {
    this.element.replaceChildren(
      element("p", { class: "hint" }, "Copy each field into the vendor's editor, then set up its actions with what is shown here."),
      ...Object.entries(fields).map(([name, text]) => this.#part(name, text)),
      actions.length > 0 ? element("h3", {}, "Actions to set up") : "",
      ...actions.map((action) => element("section", {},
        element("h4", {}, `/${action.label}`), element("p", { class: "hint" }, action.sentence),
        ...Object.entries(action.contents).map(([name, text]) => this.#part(name, text)))));
  }

  #part(name, text) {
    return element("div", { class: "part" },
      element("div", { class: "part-head" }, element("span", {}, name),
        button("Copy", () => this.host.copy(text, name), { class: "copy", "aria-label": `Copy ${name}` })),
      element("pre", {}, text));
  }
}
