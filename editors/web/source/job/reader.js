/**
 * Asks what takes a little longer once the author rests: budgets, what Optimize would do, where undo leads. What comes when the
 * text has changed again is dropped.
 */
export class Reader {
  /** Called with what is known of the job as it is now. @type {(news: {description?: any, optimization?: any, history?: any, lenses?: any[]}) => void} */
  onnews = () => {};
  #timer = 0;

  static #rest = 250;

  /** @param {import("./job.js").Job} job @param {{isAtOnce?: boolean}} [options] */
  read(job, { isAtOnce = false } = {}) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(job), isAtOnce ? 0 : Reader.#rest);
  }

  async #ask(job) {
    const { version } = job.document;
    const tell = (news) => news && version === job.document.version && this.onnews(news);
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
