/**
 * Asks what takes a little longer once the author rests: budgets, what Optimize would do, where undo leads. What comes when the
 * text has changed again is dropped.
 */
export class Reader {
  /** Called with what is known of the job as it is now. @type {(news: {description?: any, optimization?: any, history?: any, lenses?: any[]}) => void} */
  onnews = () => {};
  #timer = 0;
  /** @type {import("./job.js").Job | null} */
  #job = null;

  static #rest = 250;

  /** Another job is open: what comes of the one before is of no use any more. @param {import("./job.js").Job | null} job */
  open(job) {
    clearTimeout(this.#timer);
    this.#job = job;
  }

  /** @param {import("./job.js").Job} job @param {{isAtOnce?: boolean}} [options] */
  read(job, { isAtOnce = false } = {}) {
    if (job !== this.#job) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(job), isAtOnce ? 0 : Reader.#rest);
  }

  async #ask(job) {
    const { version } = job.document;
    const tell = (news) => news && job === this.#job && version === job.document.version && this.onnews(news);
    try {
      const description = await job.document.ask("callwright/describeJob");
      if (description) tell({ description });
      tell({ optimization: await job.document.execute("callwright.previewOptimize", { ask: false }) });
      tell({ history: await job.document.execute("callwright.optimizeHistory") });
      const lenses = await job.document.ask("textDocument/codeLens");
      if (lenses) tell({ lenses });
    } catch {
      // The server began anew, or the job was closed: whoever opens the next one asks again.
    }
  }
}
