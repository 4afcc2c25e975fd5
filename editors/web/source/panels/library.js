import { KeptChildren } from "../ui/kept-children.js";
import { button, element, icon } from "../ui/element.js";
import { JobFile } from "../text/front-matter.js";

/**
 * The author's jobs in a list, with search; beside them the workspace and its actions.
 */
export class LibraryPanel {
  #search = element("input", { type: "search", placeholder: "Search jobs", "aria-label": "Search jobs" });
  #jobs = element("ul", { class: "jobs", "aria-label": "Jobs" });
  #rows = new KeptChildren(this.#jobs);
  #none = element("p", { class: "hint", hidden: true }, "No job has these words.");
  /** @type {import("../storage/library.js").LibraryFile[]} */
  #files = [];
  #open = "";

  /** @param {{open: (path: string) => void, create: () => void, rename: (path: string) => void, remove: (path: string) => void, workspace: () => void}} host */
  constructor(host) {
    this.host = host;
    this.element = element("nav", { class: "library", "aria-label": "Job library" },
      element("div", { class: "library-head" }, element("h2", {}, "Jobs"),
        button("New job", () => host.create(), { class: "primary new" })),
      this.#search, this.#jobs, this.#none,
      element("div", { class: "library-foot" },
        button("Workspace", () => host.workspace(), { class: "wide", title: "People, inboxes, numbers, variables, actions" })));
    this.#search.addEventListener("input", () => this.#show());
    this.#jobs.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** @param {import("../storage/library.js").LibraryFile[]} files @param {string} open the path of the job that is open */
  show(files, open) {
    this.#files = files.filter(({ path }) => path.endsWith(".job.md"));
    const isOther = this.#open !== open;
    this.#open = open;
    this.#show();
    if (isOther) this.#reveal();
  }

  /** The job that was opened is seen, also where it was made or opened while others were searched for. */
  #reveal() {
    const row = () => this.#jobs.querySelector(".open");
    if (!row() && this.#open !== "") {
      this.#search.value = "";
      this.#show();
    }
    const [list, shown] = [this.#jobs.getBoundingClientRect(), row()?.getBoundingClientRect()];
    if (shown) this.#jobs.scrollTop += Math.min(0, shown.top - list.top) + Math.max(0, shown.bottom - list.bottom);
  }

  #show() {
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = this.#files.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
    const named = matches.map((file) => ({ ...file, name: jobName(file) }));
    // Jobs of one name stand in the same order whenever the page is loaded.
    named.sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }) || (one.path < other.path ? -1 : 1));
    const looks = named.map(({ path, name, errors, warnings }) => JSON.stringify([path, name, errors, warnings, path === this.#open]));
    const giveBack = this.#focus();
    this.#rows.show(looks, (place) => this.#row(named[place]));
    giveBack();
    this.#none.hidden = matches.length > 0 || words.length === 0;
  }

  #row({ path, name, errors = 0, warnings = 0 }) {
    const isOpen = path === this.#open;
    const told = errors > 0 ? `${errors} to fix` : warnings > 0 ? `${warnings} to look at` : "";
    return element("li", { class: isOpen ? "open" : null },
      element("button", { type: "button", class: "job-link", "aria-current": isOpen ? "true" : null, onclick: () => this.host.open(path) },
        element("span", { class: "name", title: name, dir: "auto" }, name),
        element("span", { class: errors > 0 ? "state bad" : "state" }, told)),
      element("button", { type: "button", class: "quiet", "aria-label": `Rename ${name}`, title: "Rename", onclick: () => this.host.rename(path) }, icon("pen")),
      element("button", { type: "button", class: "quiet", "aria-label": `Delete ${name}`, title: "Delete", onclick: () => this.host.remove(path) }, icon("bin")));
  }

  /** The focus goes back to the button of a row that is made anew; where the job is gone, to the one that has its place. */
  #focus() {
    const focused = document.activeElement;
    const row = focused?.closest(".jobs li");
    if (!row) return () => {};
    const place = [...this.#jobs.children].indexOf(row);
    const button = [...row.children].indexOf(focused);
    const count = this.#jobs.childElementCount;
    return () => {
      if (focused.isConnected) return;
      const isGone = this.#jobs.childElementCount < count;
      const rows = [...this.#jobs.children];
      const next = isGone ? rows[Math.min(place, rows.length - 1)]?.firstChild : rows.find((one) => one.className === "open")?.children[button];
      (next ?? this.element.querySelector(".new")).focus();
    };
  }

  /** Up and down lead from job to job. */
  #pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.#jobs.querySelectorAll(".job-link")];
    const place = links.indexOf(document.activeElement);
    if (!step || place < 0) return;
    event.preventDefault();
    links[(place + step + links.length) % links.length].focus();
  }
}

/** @param {import("../storage/library.js").LibraryFile} file */
export function jobName({ path, text }) {
  return new JobFile(text.replace(/\r\n?/g, "\n")).field("name") || path.slice(1).replace(/\.job\.md$/, "");
}

/** A path that no file has yet, from a job's name. */
export function freePath(name, ending, files) {
  const stem = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "").slice(0, 60).replace(/\p{Cs}/gu, "") || "job";
  for (let number = 1; ; number += 1) {
    const path = `/${stem}${number > 1 ? `-${number}` : ""}${ending}`;
    if (!files.some((file) => file.path === path)) return path;
  }
}
