// A WebAssembly module as its sections, to be read and put together again.

export const CUSTOM = 0, TYPE = 1, IMPORT = 2, FUNCTION = 3, ELEMENT = 9, CODE = 10, DATA = 11, DATA_COUNT = 12;

/** @returns {{id: number, bytes: Uint8Array}[]} in the order of the module */
export function sectionsOf(module) {
  const reader = new Reader(module, 8);
  const found = [];
  while (!reader.isAtEnd) {
    const id = reader.byte();
    found.push({ id, bytes: reader.bytes(reader.number()) });
  }
  return found;
}

export function moduleOf(sections) {
  return Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), ...sections.flatMap(({ id, bytes }) => [[id], number(bytes.length), bytes].map(Buffer.from))]);
}

/** The contents of a custom section, behind its name. */
export function custom(sections, name) {
  for (const { id, bytes } of sections) {
    if (id !== CUSTOM) continue;
    const reader = new Reader(bytes);
    if (reader.text() === name) return reader;
  }
  throw new Error(`the module has no section ${name}`);
}

/** The bytes of each function. @returns {{start: number, end: number}[]} places in the section */
export function bodies(sections) {
  const reader = new Reader(sections.find(({ id }) => id === CODE).bytes);
  return reader.list(() => {
    const length = reader.number();
    const start = reader.place;
    reader.bytes(length);
    return { start, end: reader.place };
  });
}

/** The names of functions by their number. @returns {Map<number, string>} */
export function functionNames(sections) {
  const reader = custom(sections, "name");
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    const part = new Reader(reader.bytes(reader.number()));
    if (kind === 1) return new Map(part.list(() => [part.number(), part.text()]));
  }
  throw new Error("the module has no names of functions");
}

/** What memory holds at the start. @returns {{start: number, bytes: Uint8Array, place: number}[]} `place` in the section */
export function segments(sections) {
  const reader = new Reader(sections.find(({ id }) => id === DATA).bytes);
  return reader.list(() => {
    const [kind, code] = [reader.number(), reader.byte()];
    if (kind !== 0 || code !== 0x41) throw new Error("a segment of the data has no fixed place");
    const start = reader.signed();
    reader.byte();
    const length = reader.number();
    return { start, place: reader.place, bytes: reader.bytes(length) };
  });
}

export function dataSection(segments) {
  const parts = segments.flatMap(({ start, bytes }) => [[0, 0x41], signed(start), [0x0b], number(bytes.length), bytes]);
  return { id: DATA, bytes: Buffer.concat([number(segments.length), ...parts].map(Buffer.from)) };
}

export class Reader {
  constructor(source, place = 0) {
    this.source = source;
    this.place = place;
  }

  get isAtEnd() {
    return this.place >= this.source.length;
  }

  byte() {
    return this.source[this.place++];
  }

  bytes(length) {
    this.place += length;
    return this.source.subarray(this.place - length, this.place);
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  signed() {
    for (let value = 0, shift = 0; ; ) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? value | (-1 << shift) : value;
    }
  }

  text() {
    return Buffer.from(this.bytes(this.number())).toString();
  }

  /** @template T @param {() => T} read @returns {T[]} */
  list(read) {
    return Array.from({ length: this.number() }, () => read.call(this));
  }
}

export function number(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

export function signed(value) {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value & 0x7f];
}
