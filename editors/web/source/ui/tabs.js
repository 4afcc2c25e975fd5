import { element } from "./element.js";

/**
 * Panels of which one is seen. Arrows lead from tab to tab, as everywhere.
 */
export class Tabs {
  /** Called when another panel is seen. @type {(name: string) => void} */
  onchange = () => {};
  #tabs = new Map();
  #panels = new Map();
  selected = "";

  /** @param {string} label @param {[string, string, HTMLElement][]} panels name, title, content */
  constructor(label, panels) {
    const list = element("div", { role: "tablist", "aria-label": label });
    this.element = element("section", { class: "tabs" }, list);
    for (const [name, title, content] of panels) {
      const tab = element("button", {
        type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, onclick: () => this.#show(name),
      }, title);
      const panel = element("div", { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, tabindex: 0 }, content);
      this.#tabs.set(name, tab);
      this.#panels.set(name, panel);
      list.append(tab);
      this.element.append(panel);
    }
    list.addEventListener("keydown", (event) => this.#pressed(event));
    this.select(panels[0][0]);
  }

  select(name) {
    this.selected = name;
    for (const [other, tab] of this.#tabs) {
      tab.setAttribute("aria-selected", String(other === name));
      tab.tabIndex = other === name ? 0 : -1;
      this.#panels.get(other).hidden = other !== name;
    }
    this.onchange(name);
  }

  /** Somebody wants to see it: where the tabs stand low on the screen, as on a phone, it would open below the edge. */
  #show(name) {
    this.select(name);
    if (this.element.getBoundingClientRect().top > innerHeight / 2) this.element.scrollIntoView({ block: "start" });
  }

  /** A number behind a tab's title. */
  setBadge(name, badge) {
    const tab = this.#tabs.get(name);
    const shown = tab.querySelector(".badge");
    if ((shown?.textContent ?? "") === String(badge || "")) return;
    shown?.remove();
    if (badge) tab.append(element("span", { class: "badge" }, String(badge)));
  }

  #pressed(event) {
    const names = [...this.#tabs.keys()];
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#show(names[(names.indexOf(this.selected) + step + names.length) % names.length]);
    this.#tabs.get(this.selected).focus();
  }
}
