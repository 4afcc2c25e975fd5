/** Where the lines of a text begin, so that places become lines and columns and the way back. */
export class Lines {
  /** @type {number[]} */
  #starts = [0];
  #length;

  /** @param {string} text */
  constructor(text) {
    this.#length = text.length;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) this.#starts.push(end + 1);
  }

  get count() {
    return this.#starts.length;
  }

  /** Where a line begins; behind the last one, the end of the text. */
  start(line) {
    return line < this.#starts.length ? this.#starts[Math.max(0, line)] : this.#length;
  }

  /** The line that holds a place. */
  line(offset) {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset) {
    const line = this.line(offset);
    return { line, character: offset - this.#starts[line] };
  }

  offset({ line, character }) {
    const start = this.start(line);
    const next = line + 1 < this.#starts.length ? this.#starts[line + 1] - 1 : this.#length;
    return line < 0 ? 0 : Math.min(start + character, Math.max(start, next));
  }
}
