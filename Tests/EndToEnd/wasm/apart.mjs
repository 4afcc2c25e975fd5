// node apart.mjs LINKED NAMES FIRST REST: moves the data that only the second part speaks of into it.
//
// LINKED is the module as the linker made it, with everything that it knew of who speaks of what (--emit-relocs), NAMES those of
// the functions that the optimizer left; FIRST and REST are the two parts of what it made. What functions of the first part speak of,
// and what that speaks of, stays there. A function whose name stands in REST is there alone; but a short one, or one that the
// optimizer left nowhere, may have been put in line where it is called, so it is taken for one of those that call it.

import { readFileSync, writeFileSync } from "node:fs";
import { CODE, CUSTOM, DATA, DATA_COUNT, bodies, custom, dataSection, functionNames, moduleOf, sectionsOf, segments } from "./sections.mjs";

const SHORT = 64;
/** A number that looks like a place. */
const ABSOLUTE = 0x200;
/** A note of a type's number, which is no symbol's. */
const TYPE_INDEX = 6;
/** Zeros that cost less than a piece of their own. */
const GAP = 8;
const [linkedPath, namesPath, firstPath, restPath] = process.argv.slice(2);
const [linked, first, rest] = [linkedPath, firstPath, restPath].map((path) => sectionsOf(readFileSync(path)));

const blocks = segments(linked);
const symbols = symbolTable();
const ranges = joined();
const pointers = pointersInData();
const needed = new Set();
spokenOfByFirst().forEach(need);
const image = flat(segments(first));
const isMoved = moved();
write(firstPath, first, runs((place) => !isMoved[place]));
write(restPath, rest, runs((place) => isMoved[place], (place) => isMoved[place]));

/** @returns {({start: number, end: number} | {called: number} | null)[]} where each symbol's data lies, or which function it is */
function symbolTable() {
  const reader = custom(linked, "linking");
  if (reader.number() !== 2) throw new Error("the linker's notes are of another version");
  while (reader.byte() !== 8) reader.bytes(reader.number());
  reader.number();
  return reader.list(() => {
    const [kind, flags] = [reader.byte(), reader.number()];
    const isKnown = (flags & 0x10) === 0;
    if (kind === 1) {
      reader.text();
      if (!isKnown) return null;
      const [block, offset, size] = [reader.number(), reader.number(), reader.number()];
      const start = (blocks[block]?.start ?? NaN) + offset;
      const isPlace = (flags & ABSOLUTE) === 0 && !Number.isNaN(start);
      return isPlace ? { start, end: start + size } : null;
    }
    const called = reader.number();
    if (kind !== 3 && (isKnown || flags & 0x40)) reader.text();
    return kind === 0 ? { called } : null;
  });
}

/** What has two names, one perhaps for a place inside of it, is one thing. @returns {(object | undefined)[]} by symbol */
function joined() {
  const order = [...symbols.keys()].filter((symbol) => symbols[symbol]?.end !== undefined);
  // The longest first: a name without a length is one for what begins there, not for what ends there.
  order.sort((one, other) => symbols[one].start - symbols[other].start || symbols[other].end - symbols[one].end);
  const found = [];
  let last;
  for (const symbol of order) {
    const { start, end } = symbols[symbol];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else last = { start, end };
    found[symbol] = last;
  }
  return found;
}

/**
 * Places in a section at which the address of something stands, or a global that holds it, or the number of a function.
 * @returns {{place: number, symbol: number}[]} ascending
 */
function mentions(name) {
  const reader = custom(linked, name);
  reader.number();
  const all = reader.list(() => {
    const [kind, place, symbol] = [reader.byte(), reader.number(), reader.number()];
    const hasOffset = [3, 4, 5, 8, 9, 11].includes(kind);
    if (hasOffset) reader.signed();
    else if (![0, 1, 2, 6, 7, 12, 13, 20].includes(kind)) throw new Error(`the linker notes something unknown, ${kind}`);
    return { kind, place, symbol };
  });
  return all.filter(({ kind, symbol }) => kind !== TYPE_INDEX && symbols[symbol]).sort((one, other) => one.place - other.place);
}

/** The data that functions speak of which are in the first part, or may be put in line there. */
function spokenOfByFirst() {
  const functions = linkedFunctions();
  const waiting = functions.filter(({ isFirst }) => isFirst);
  const found = [];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const symbol of one.speaksOf) {
      if (ranges[symbol]) found.push(symbol);
      const called = functions[symbols[symbol].called];
      if (!called?.mayBeInLine || called.isFirst) continue;
      called.isFirst = true;
      waiting.push(called);
    }
  }
  return found;
}

/** Each with the symbols that it speaks of, in the order of their numbers. */
function linkedFunctions() {
  const names = functionNames(linked);
  const count = new Map();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  for (const name of map(namesPath).values()) {
    // The optimizer tells those of one name apart by a number. What several have in common, and call, has a name with `byn`.
    const isKnown = count.has(name) || count.get(name.replace(/\.\d+$/, "")) > 1 || name.startsWith("byn$");
    if (!isKnown) throw new Error(`the linker knows no function ${name}`);
  }
  const [here, away] = [firstPath, restPath].map(namesOfPart);
  const notes = mentions("reloc.CODE");
  let next = 0;
  return bodies(linked).map(({ start, end }, place) => {
    const from = next;
    while (next < notes.length && notes[next].place < end) next += 1;
    const name = names.get(place);
    const isFirst = here.has(name) || count.get(name) > 1;
    const mayBeInLine = !away.has(name) || end - start <= SHORT;
    return { isFirst, mayBeInLine, speaksOf: notes.slice(from, next).map(({ symbol }) => symbol) };
  });
}

/** The map beside a part has the numbers that its functions had in the whole; those that it imports come first. */
function namesOfPart(path) {
  const names = map(namesPath);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(path))).filter(({ kind }) => kind === "function");
  return new Set([...map(`${path}.symbols`)].filter(([place]) => place >= imports.length).map(([, number]) => names.get(Number(number))));
}

/** Lines of a number and a name. */
function map(path) {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return new Map(lines.map((line) => [Number(line.slice(0, line.indexOf(":"))), line.slice(line.indexOf(":") + 1)]));
}

/** What somebody speaks of who is needed, and what that speaks of in turn. */
function need(symbol) {
  const waiting = [symbol];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const range = ranges[one];
    if (needed.has(range)) continue;
    needed.add(range);
    for (let place = firstPointer(range.start); place < pointers.length && pointers[place].address < range.end; place += 1) {
      waiting.push(pointers[place].symbol);
    }
  }
}

/** The addresses that stand in data. @returns {{address: number, symbol: number}[]} ascending */
function pointersInData() {
  return mentions("reloc.DATA").filter(({ symbol }) => ranges[symbol]).map(({ place, symbol }) => {
    const block = blocks.findLast((block) => block.place <= place);
    return { address: block.start + place - block.place, symbol };
  });
}

function firstPointer(address) {
  let [low, high] = [0, pointers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pointers[middle].address < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Memory from its beginning. */
function flat(segments) {
  const image = new Uint8Array(Math.max(...segments.map(({ start, bytes }) => start + bytes.length)));
  for (const { start, bytes } of segments) image.set(bytes, start);
  return image;
}

/** Which bytes go: those that are known to belong to data that nobody in the first part speaks of. */
function moved() {
  const isMoved = new Uint8Array(image.length);
  for (const range of ranges) if (range) isMoved.fill(1, range.start, range.end);
  for (const { start, end } of needed) isMoved.fill(0, start, end);
  return isMoved;
}

/** The bytes that are wanted and not zero, in pieces: what lies between two of them is zero, and nobody's else where it `isOwn`. */
function runs(isWanted, isOwn = () => true) {
  const found = [];
  let isOneRun = false;
  for (let place = 0; place < image.length; place += 1) {
    const last = found.at(-1);
    isOneRun &&= isOwn(place) && place - last.end < GAP;
    if (image[place] === 0 || !isWanted(place)) continue;
    if (isOneRun) last.end = place + 1;
    else found.push({ start: place, end: place + 1 });
    isOneRun = true;
  }
  return found.map(({ start, end }) => ({ start, bytes: image.slice(start, end).map((byte, place) => (isWanted(start + place) ? byte : 0)) }));
}

function write(path, sections, segments) {
  const code = sections.findIndex(({ id }) => id === CODE);
  const isKept = ({ id }) => ![CUSTOM, DATA, DATA_COUNT].includes(id);
  const before = sections.slice(0, code + 1).filter(isKept);
  writeFileSync(path, moduleOf([...before, dataSection(segments), ...sections.slice(code + 1).filter(isKept)]));
}
