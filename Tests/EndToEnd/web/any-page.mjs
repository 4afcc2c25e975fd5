// What the tests ask of a page, whatever browser shows it, made of what each browser can do: `run`, `press` and `clickAt`.

/** An answer of the browser's; a page that never gives one is a failure, not a wait without end. @param {Promise<any>} answer */
export function inTime(answer, question, within = 120_000) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no answer: ${question}`)), within)));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export class AnyPage {
  /** What the page complained about. @type {string[]} */
  complaints = [];
  /** Addresses that were asked for. @type {string[]} */
  requests = [];

  /** Waits until an expression is true, and gives its value. */
  async until(expression, { within = 40_000 } = {}) {
    const end = Date.now() + within;
    let last;
    while (Date.now() < end) {
      try {
        last = await this.run(expression);
        if (last) return last;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 1000 * (process.env.LOOK_EVERY ?? 0.025)));
    }
    throw new Error(`never true: ${expression} (last: ${last}); complaints: ${this.complaints.join("; ")}`);
  }

  /** Types text, as a keyboard does: key by key. */
  async type(text) {
    for (const letter of text) await this.press(letter === "\n" ? "Enter" : letter);
  }

  /** Clicks in the middle of what a selector finds. */
  async click(selector) {
    const place = await this.until(`(() => { const found = document.querySelector(${JSON.stringify(selector)});
      if (!found) return null; found.scrollIntoView({ block: "nearest" });
      const { x, y, width, height } = found.getBoundingClientRect(); return width ? { x: x + width / 2, y: y + height / 2 } : null; })()`);
    await this.clickAt(place.x, place.y);
  }
}
