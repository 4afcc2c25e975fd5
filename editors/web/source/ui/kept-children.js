/** The children of an element, one a thing: only those that look otherwise than before are made anew. */
export class KeptChildren {
  /** How each child looks, in a word. @type {string[]} */
  #looks = [];

  /** @param {HTMLElement} parent which has no other children */
  constructor(parent) {
    this.parent = parent;
  }

  /**
   * @param {string[]} looks
   * @param {(place: number) => Node} make
   */
  show(looks, make) {
    const shorter = Math.min(looks.length, this.#looks.length);
    let start = 0;
    while (start < shorter && looks[start] === this.#looks[start]) start += 1;
    let same = 0;
    while (same < shorter - start && looks.at(-1 - same) === this.#looks.at(-1 - same)) same += 1;
    for (let last = this.#looks.length - same; last > start; last -= 1) this.parent.children[last - 1].remove();
    const made = [];
    for (let place = start; place < looks.length - same; place += 1) made.push(make(place));
    const behind = this.parent.children[start];
    if (behind) behind.before(...made);
    else this.parent.append(...made);
    this.#looks = looks;
  }
}
