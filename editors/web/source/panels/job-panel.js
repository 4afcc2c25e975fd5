/**
 * A panel that says something of the open job: what it says of the job before goes at once, and what comes too late is dropped.
 */
export class JobPanel {
  /** @type {import("../job/job.js").Job | null} */
  #job = null;

  /** @param {import("../job/job.js").Job} job */
  async show(job) {
    if (job !== this.#job) this.clear();
    this.#job = job;
    const answer = await this.ask(job);
    if (answer && job === this.#job) this.tell(answer, job);
  }
}
