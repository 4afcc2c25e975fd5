/**
 * Makes an element. Attributes are set, `on…` are listeners, strings are text and nothing else.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] false, null and undefined are left out, true is the bare attribute
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** @param {string} label @param {() => void} action @param {Record<string, any>} [attributes] */
export function button(label, action, attributes = {}) {
  return element("button", { type: "button", onclick: action, ...attributes }, label);
}

/** An icon of those in `index.html`, which says nothing by itself. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

/** Where screen readers hear what happens. */
export function messageLog() {
  return element("div", { class: "unseen", role: "log", "aria-live": "polite", "aria-label": "Messages" });
}

/** Writes what an element says, if it says anything else: whatever is written is laid out again. */
export function setText(shown, words) {
  if (shown.textContent !== words) shown.textContent = words;
}

/** `1 finding`, `2 findings`. */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
