import { element } from "../ui/element.js";

/**
 * The Markdown that the server writes, as elements: paragraphs, lists, code, emphasis. Text is only ever text here, so nothing
 * that an author wrote becomes markup.
 * @param {string} markdown
 * @returns {HTMLElement[]}
 */
export function rendered(markdown) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  let list = null;
  let paragraph = [];
  let fence = null;
  const close = () => {
    if (paragraph.length > 0) blocks.push(element("p", {}, ...inline(paragraph.join(" "))));
    paragraph = [];
  };
  for (const line of markdown.split("\n")) {
    if (/^```/.test(line)) {
      if (fence) blocks.push(element("pre", {}, fence.join("\n")));
      else close();
      fence = fence ? null : [];
    } else if (fence) {
      fence.push(line);
    } else if (/^\s*([-*]|\d+\.) /.test(line)) {
      close();
      if (!list) blocks.push((list = element("ul")));
      list.append(element("li", {}, ...inline(line.replace(/^\s*([-*]|\d+\.) /, ""))));
      continue;
    } else if (/^#+ /.test(line)) {
      close();
      blocks.push(element("p", { class: "heading" }, ...inline(line.replace(/^#+ /, ""))));
    } else if (/^(---+|\s*)$/.test(line)) {
      close();
    } else {
      paragraph.push(line.trim().replace(/^> ?/, ""));
    }
    list = null;
  }
  close();
  return blocks;
}

const INLINE = /`+([^`]+)`+|\*\*([^*]+)\*\*|(?<![\w*])[*_]([^*_\s][^*_]*)[*_](?!\w)|\[([^\]]+)\]\([^)\s]*\)|\\([^\w\s])/g;

/** @returns {(Node | string)[]} */
function inline(text) {
  const nodes = [];
  let place = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(place, match.index));
    const [whole, code, strong, emphasis, label, escaped] = match;
    if (code) nodes.push(element("code", {}, code));
    else if (strong) nodes.push(element("strong", {}, ...inline(strong)));
    else if (emphasis) nodes.push(element("em", {}, ...inline(emphasis)));
    else nodes.push(label ?? escaped ?? whole);
    place = match.index + whole.length;
  }
  nodes.push(text.slice(place));
  return nodes;
}
