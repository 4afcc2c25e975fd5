/**
 * Which tab edits. Several may have the library open; one of them holds the lock and writes, the others look on and hear what
 * changed. Whoever asks for it gets it, when the one that has it has written everything.
 */
export class Tabs {
  /** Called when this tab edits or no longer does. @type {(isEditing: boolean) => void} */
  onchange = () => {};
  /** Called where another tab has written. @type {(path: string) => void} */
  onwritten = () => {};
  /** Called before another tab takes over. @type {() => Promise<void>} */
  onleave = async () => {};

  isEditing = false;
  #channel = channel();
  #release = () => {};
  /** Ends the waiting for the lock. */
  #waiting = new AbortController();
  /** So long the tab that edits has to give way, in milliseconds: phones hold tabs that nobody sees. */
  static #patience = 3_000;

  constructor() {
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#heard(data);
  }

  /** Edits if no other tab does. @returns {Promise<boolean>} */
  begin() {
    // Pages of hosts without encryption have no locks, and browsers that let a page keep nothing give none; then every tab edits,
    // and the last one to write wins.
    const alone = () => {
      this.#set(true);
      return true;
    };
    if (!navigator.locks) return Promise.resolve(alone());
    return new Promise((resolve) => {
      this.#request({ ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) {
          this.#queue();
          return undefined;
        }
        return this.#hold();
      }).catch(() => resolve(alone()));
    });
  }

  /** @param {LockOptions} options @param {(lock: Lock | null) => Promise<void> | undefined} granted */
  async #request(options, granted) {
    try {
      await navigator.locks.request("callwright-editing", options, granted);
    } catch (error) {
      // Another tab took over without waiting.
      if (!this.isEditing) throw error;
      this.#set(false);
      this.#queue();
    }
  }

  /** Waits for the tab that edits to be closed, or to give way. */
  #queue() {
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal }, () => this.#hold()).catch(() => {});
  }

  #hold() {
    this.#set(true);
    return new Promise((release) => (this.#release = () => release(undefined)));
  }

  /** Asks the tab that edits to give way. */
  async takeOver() {
    this.#channel?.postMessage({ kind: "give way" });
    await new Promise((resolve) => setTimeout(resolve, Tabs.#patience));
    if (this.isEditing) return;
    this.#waiting.abort();
    this.#request({ steal: true }, () => this.#hold());
  }

  /** Tells the others that something was written. */
  wrote(path) {
    this.#channel?.postMessage({ kind: "wrote", path });
  }

  async #heard({ kind, path }) {
    if (kind === "wrote" && !this.isEditing) this.onwritten(path);
    if (kind !== "give way" || !this.isEditing) return;
    await this.onleave();
    // Who waited too long has taken it.
    if (!this.isEditing) return;
    this.#set(false);
    this.#release();
    this.#queue();
  }

  #set(isEditing) {
    this.isEditing = isEditing;
    this.onchange(isEditing);
  }
}

/** None in a browser that lets a page keep nothing: its tabs share nothing that could be told. */
function channel() {
  try {
    return new BroadcastChannel("callwright");
  } catch {
    return undefined;
  }
}
