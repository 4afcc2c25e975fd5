// node stubs.mjs FIRST: gives the first part functions of its own where it imports one for each that it calls of the rest.
//
// JavaScript would have to make thousands of them before anything can begin. What is imported now is one function, `demand`; each
// of the module's own calls it, and then what the rest has put into its place of the table.

import { readFileSync, writeFileSync } from "node:fs";
import { CODE, ELEMENT, FUNCTION, IMPORT, Reader, TYPE, bodies, moduleOf, number, sectionsOf, signed } from "./sections.mjs";

const [path] = process.argv.slice(2);
const sections = sectionsOf(readFileSync(path));
const read = (id) => new Reader(sections.find((section) => section.id === id).bytes);

const types = read(TYPE).list(function () {
  if (this.byte() !== 0x60) throw new Error("a type is no function's");
  return { values: this.list(this.byte).length, results: this.list(this.byte).length };
});
const plain = types.findIndex(({ values, results }) => values + results === 0);
if (plain < 0) throw new Error("no function takes and gives nothing");
const imports = read(IMPORT).list(function () {
  const [from, place] = [this.text(), Number(this.text())];
  if (this.byte() !== 0 || !Number.isInteger(place)) throw new Error("something is imported that is no placeholder");
  return { from, place, type: this.number() };
});
const functions = read(FUNCTION).list(Reader.prototype.number);
const all = imports.length + functions.length;

// The import that is left has the number of the first placeholder, which becomes the last function of all.
const [first, ...others] = imports;
write(IMPORT, [[1], text(first.from), text("demand"), [0], number(plain)]);
write(FUNCTION, [number(all), ...[...others.map(({ type }) => type), ...functions, first.type].map(number)]);
write(ELEMENT, elements());
const code = sections.find(({ id }) => id === CODE).bytes;
const written = bodies(sections).map(({ start, end }) => [...number(end - start), ...code.subarray(start, end)]);
write(CODE, [number(all), ...others.map(stub), ...written, stub(first)]);
writeFileSync(path, moduleOf(sections));

/** Asks for the rest, and calls what stands in the table then. */
function stub({ place, type }) {
  const values = Array.from({ length: types[type].values }, (_, value) => [0x20, ...number(value)]).flat();
  const body = [0, 0x10, 0, ...values, 0x41, ...signed(place), 0x11, ...number(type), 0, 0x0b];
  return [...number(body.length), ...body];
}

function elements() {
  const reader = read(ELEMENT);
  const lists = reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error("a part of the table has no fixed place");
    const start = reader.signed();
    reader.byte();
    return [[0, 0x41], signed(start), [0x0b], ...numbered(reader.list(reader.number))];
  });
  return [number(lists.length), ...lists.flat()];
}

function numbered(places) {
  return [number(places.length), ...places.map((place) => number(place === 0 ? all : place))];
}

function text(words) {
  const bytes = Buffer.from(words);
  return [...number(bytes.length), ...bytes];
}

function write(id, parts) {
  sections.find((section) => section.id === id).bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
}
