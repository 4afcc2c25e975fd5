import { button, counted, element, icon } from "./element.js";

/** The buttons over the job. */
export class Toolbar {
  /** @param {import("../commands.js").Commands} commands */
  constructor(commands) {
    this.optimize = button("Optimize", () => commands.optimize(), { class: "primary", title: "Say the same more clearly, as the vendor advises (Ctrl+Alt+O)" });
    this.preview = button("Preview changes", () => commands.previewOptimize(), { title: "See what Optimize would change, each change with its reason, and apply it or not", class: "roomy" });
    this.undo = withIcon("Undo", "undo", () => commands.undo(), "Undo the last change and keep what you typed since (Ctrl+Alt+U)");
    this.redo = withIcon("Redo", "redo", () => commands.redo(), "Redo it (Ctrl+Alt+R)");
    this.history = withIcon("History", "clock", () => commands.history(), "What commands changed, to compare and restore");
    this.history.classList.add("roomy");
    this.#writing = [this.optimize, this.preview, this.undo, this.redo];
    this.#job = element("div", { class: "group" }, this.optimize, this.undo, this.redo, this.preview, this.history);
    this.element = element("div", { class: "toolbar", role: "toolbar", "aria-label": "Job" }, this.#job, this.#more(commands));
  }

  #writing;
  #job;
  #isEditing = true;
  #history = { undo: null, redo: null };

  #more(commands) {
    const items = [
      ["What is at the cursor", () => commands.explain()], ["Tidy the layout", () => commands.format()],
      ["Clean up pasted text", () => commands.clean()], ["Open files…", () => commands.openFiles()], ["Open a folder…", () => commands.openFolder()],
      ["Save this job…", () => commands.save()], ["Save everything…", () => commands.saveAll()], ["Keys and help", () => commands.help()],
      ["Preview changes…", () => commands.previewOptimize(), "narrow"], ["History…", () => commands.history(), "narrow"],
    ];
    const list = element("div", { class: "more popup", id: "more-menu", popover: "auto" }, ...items.map(([title, run, kind = ""]) =>
      button(title, () => {
        list.hidePopover();
        run();
      }, { class: `item ${kind}`.trim() })));
    const shown = () => [...list.children].filter((item) => item.checkVisibility());
    const opener = element("button", { type: "button", class: "quiet", popovertarget: "more-menu", "aria-label": "More" }, icon("more"));
    list.addEventListener("toggle", ({ newState }) => {
      if (newState !== "open") return;
      const { right, bottom } = opener.getBoundingClientRect();
      list.style.top = `${bottom + 4}px`;
      list.style.right = `${document.documentElement.clientWidth - right}px`;
      shown()[0].focus();
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const all = shown();
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    });
    return element("div", { class: "group" }, opener, list);
  }

  setOpen(isOpen) {
    this.#job.hidden = !isOpen;
  }

  setEditing(isEditing) {
    this.#isEditing = isEditing;
    this.#enable();
  }

  /** How many changes Optimize would make. */
  setChanges(count) {
    this.optimize.querySelector(".badge")?.remove();
    if (count > 0) this.optimize.append(element("span", { class: "badge", "aria-label": counted(count, "change") }, String(count)));
  }

  /** @param {{undo: number | null, redo: number | null}} history */
  setHistory(history) {
    this.#history = history;
    this.#enable();
  }

  /** A button that does nothing stays where it is and says so. */
  #enable() {
    const focused = document.activeElement;
    for (const one of this.#writing) one.disabled = !this.#isEditing;
    this.undo.disabled ||= this.#history.undo === null;
    this.redo.disabled ||= this.#history.redo === null;
    // Where the keyboard was, it goes on: what is taken back can be made again.
    if (focused === this.undo && this.undo.disabled) this.redo.focus();
    if (focused === this.redo && this.redo.disabled) this.undo.focus();
  }
}

/** A button of which a phone shows the icon alone. */
function withIcon(label, name, action, title) {
  return element("button", { type: "button", class: "with-icon", title, onclick: action }, element("span", {}, label), icon(name));
}
