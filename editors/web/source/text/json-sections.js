/**
 * A JSON file with comments, of which single values at the top are read and replaced: everything else, comments too, stays.
 */

/** The file's value; comments and commas at ends are left out. @param {string} text */
export function parsed(text) {
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (part) => (part.startsWith('"') ? part : " "));
  const tidy = plain.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (part) => (part === "," ? "" : part));
  return tidy.trim() === "" ? {} : JSON.parse(tidy);
}

/**
 * The file with a key's value; one that is undefined goes.
 * @param {string} text
 * @param {string} key
 * @param {any} value
 */
export function withSection(text, key, value) {
  const found = sections(text);
  const known = found.find((section) => section.key === key);
  const written = value === undefined ? "" : JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
  if (known) {
    if (value !== undefined) return text.slice(0, known.valueStart) + written + text.slice(known.end);
    const all = parsed(text);
    delete all[key];
    return `${JSON.stringify(all, null, 2)}\n`;
  }
  if (value === undefined) return text;
  if (found.length === 0) return `{\n  ${JSON.stringify(key)}: ${written}\n}\n`;
  const { end } = found.at(-1);
  return `${text.slice(0, end)},\n  ${JSON.stringify(key)}: ${written}${text.slice(end).replace(/^\s*,/, "")}`;
}

/** The keys at the top and where their values stand. */
function sections(text) {
  const found = [];
  const tokens = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|[{}[\]:,]|[^\s{}[\]:,"/]+/g;
  let depth = 0;
  let key = null;
  let section = null;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token.startsWith("//") || token.startsWith("/*")) continue;
    if ("}]".includes(token)) depth -= 1;
    if (depth === 1 && token === "," ) section = null;
    else if (depth === 1 && !section && token.startsWith('"')) key = JSON.parse(token);
    else if (depth === 1 && token === ":" && key !== null && !section) {
      section = { key, valueStart: -1, end: -1 };
      found.push(section);
      key = null;
    } else if (section && depth >= 1) {
      if (section.valueStart < 0) section.valueStart = index;
      section.end = index + token.length;
    }
    if ("{[".includes(token)) depth += 1;
  }
  return found;
}
