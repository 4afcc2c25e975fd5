/** How files begin that are no text, or text with much else between. */
const DOCUMENTS = ["PK\x03\x04", "%PDF", "{\\rtf", "\xd0\xcf\x11\xe0"];

/**
 * The text of a file, whatever program wrote it. What is no UTF-8 and says so (as Notepad and Word write "Unicode") is certain; all
 * else is taken for what Windows writes in western Europe and America, and told.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {{text: string, note?: string}}
 * @throws {Error} in words for people
 */
export function decoded(name, bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (DOCUMENTS.some((mark) => start.startsWith(mark))) throw new Error(`${name} is a document, not plain text: copy its words, and paste them into a new job`);
  const wide = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[start.slice(0, 2)];
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    if (bytes.includes(0)) throw new Error(`${name} is not text`);
    return { text: new TextDecoder("windows-1252").decode(bytes), note: `${name} is in an older encoding (not UTF-8); look whether its accents and quotes are right` };
  }
}
