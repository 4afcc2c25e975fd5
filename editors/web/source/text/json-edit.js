import { childOf, nodeAt, parsedTree } from "./json-tree.js";

/**
 * A JSON text in which one value is another one; what stands around it stays, comments and layout too. What is not there yet is
 * made, with the objects that it lies in; a value that is undefined goes.
 * @param {string} text
 * @param {(string | number)[]} path
 * @param {any} value
 */
export function withValue(text, path, value) {
  if (text.trim() === "") return value === undefined ? text : `${written(nested(path, value), "")}\n`;
  const tree = parsedTree(text);
  const node = nodeAt(tree, path);
  if (value === undefined) return node ? without(text, tree, path) : text;
  if (node) return replaced(text, node.start, node.end, written(value, indentOf(text, node.start)));
  const known = path.findIndex((_, length) => !nodeAt(tree, path.slice(0, length + 1)));
  const parent = nodeAt(tree, path.slice(0, known));
  if (!parent.children) return replaced(text, parent.start, parent.end, written(nested(path.slice(known), value), indentOf(text, parent.start)));
  return inserted(text, parent, path[known], nested(path.slice(known + 1), value));
}

/** The text in which a key of an object is called otherwise. */
export function withKey(text, path, key) {
  const parent = nodeAt(parsedTree(text), path.slice(0, -1));
  const child = childOf(parent, path.at(-1));
  const end = child.start + /^"(?:[^"\\]|\\.)*"/.exec(text.slice(child.start))[0].length;
  return replaced(text, child.start, end, JSON.stringify(key));
}

function replaced(text, start, end, words) {
  return text.slice(0, start) + words + text.slice(end);
}

/** A value inside the objects and lists that a path names. */
function nested(path, value) {
  return path.reduceRight((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);
}

/** What stands before the first word of the line. */
function indentOf(text, offset) {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))[0];
}

function inserted(text, parent, key, value) {
  const last = parent.children.at(-1);
  const label = parent.kind === "object" ? `${JSON.stringify(key)}: ` : "";
  if (!last) {
    const indent = indentOf(text, parent.start);
    const [open, close] = parent.kind === "object" ? "{}" : "[]";
    if (parent.start > 0 && parent.kind === "object" && isSmall(value)) return replaced(text, parent.start, parent.end, `{ ${label}${written(value, "")} }`);
    return replaced(text, parent.start, parent.end, `${open}\n${indent}  ${label}${written(value, `${indent}  `)}\n${indent}${close}`);
  }
  const isOnLines = text.slice(parent.start, parent.end).includes("\n");
  const indent = isOnLines ? indentOf(text, last.start) : "";
  const words = `${isOnLines ? `\n${indent}` : " "}${label}${written(value, indent)}`;
  const end = last.comma >= 0 ? last.comma + 1 : last.node.end;
  // What is remarked on the last line stays with it.
  const remark = isOnLines ? /^[ \t]*\/\/[^\n\r]*/.exec(text.slice(end))?.[0] ?? "" : "";
  return replaced(text, end, end + remark.length, `${last.comma >= 0 ? "" : ","}${remark}${words}`);
}

function isSmall(value) {
  return value === null || typeof value !== "object" || (Array.isArray(value) && value.every((one) => typeof one !== "object"));
}

/** Small things stand on one line, as one would write them by hand. */
function written(value, indent) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList ? value.map((inner) => ["", inner]) : Object.entries(value).map(([key, inner]) => [`${JSON.stringify(key)}: `, inner]);
  if (parts.length === 0) return isList ? "[]" : "{}";
  const [open, close] = isList ? "[]" : "{}";
  if (parts.every(([, inner]) => isSmall(inner)) && (isList ? parts.every(([, inner]) => typeof inner !== "object") : indent !== "")) {
    const line = parts.map(([label, inner]) => label + written(inner, `${indent}  `)).join(", ");
    if (line.length < 90) return isList ? `[${line}]` : `{ ${line} }`;
  }
  const lines = parts.map(([label, inner]) => `${indent}  ${label}${written(inner, `${indent}  `)}`);
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function without(text, tree, path) {
  const parent = nodeAt(tree, path.slice(0, -1));
  if (path.length === 0) return "";
  const place = parent.children.indexOf(childOf(parent, path.at(-1)));
  const child = parent.children[place];
  const before = parent.children[place - 1];
  let [start, end] = [child.start, child.node.end];
  let made = text;
  if (child.comma >= 0) {
    made = replaced(made, child.comma, child.comma + 1, "");
  } else if (before && before.comma >= 0) {
    made = replaced(made, before.comma, before.comma + 1, "");
    [start, end] = [start - 1, end - 1];
  }
  // A line that had nothing else goes whole; within a line one space goes.
  const lineStart = made.lastIndexOf("\n", start - 1) + 1;
  const behind = /^[ \t]*\r?(\n|$)/.exec(made.slice(end))?.[0];
  if (made.slice(lineStart, start).trim() === "" && behind !== undefined) return replaced(made, lineStart, end + behind.length, "");
  if (made[end] === " ") end += 1;
  return replaced(made, start, end, "");
}
