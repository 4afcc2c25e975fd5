import { Loader } from "./loader.js";
import { capabilities } from "./capabilities.js";

/**
 * The page's side of the protocol: requests with their answers, notifications, and the server's own requests.
 *
 * A worker that ends is replaced, and `onrestart` opens the documents again. One that ends too often is given up. One that lacks the
 * rest of the module is replaced too, and what it is told waits until the rest can be had.
 */
export class Client {
  /** Called with a method's params; what it returns answers a request. @type {Record<string, (params: any) => any>} */
  handlers = {};
  /** Called when a new worker has taken the place of one that ended. @type {(why: "stopped" | "for good" | "waiting") => void} */
  onrestart = () => {};
  /** Called when the worker that had to wait has all that it needs. @type {() => void} */
  onwhole = () => {};

  /** Whether what the worker needs cannot be had just now. */
  isWaiting = false;
  #worker;
  #lastId = 0;
  /** @type {Map<number, {resolve: (result: any) => void, reject: (reason: Error) => void}>} */
  #pending = new Map();
  /** When workers ended, in milliseconds. @type {number[]} */
  #ends = [];
  /** @type {Promise<any>} */
  ready;

  /** What the worker cannot read by itself. @type {{path: string, text: string}[]} */
  #files = [];
  #loader = new Loader();
  /** Whether this worker has been sent all that there is. */
  #isWhole = false;
  static #endsAtMost = 3;
  static #within = 60_000;

  constructor() {
    this.#start();
  }

  #start(modules = this.#loader.first()) {
    this.#isWhole = false;
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "callwright" });
    const worker = this.#worker;
    for (const file of this.#files) worker.postMessage({ file });
    modules.then((modules) => {
      worker.postMessage(modules);
      this.complete();
    }, () => worker === this.#worker && this.#wait());
    this.#worker.onmessage = ({ data }) => (data.isMissingPart ? this.#wait() : this.#receive(data));
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#ended();
    };
    this.ready = this.request("initialize", {
      processId: null, clientInfo: { name: "callwright-web" }, rootUri: "file:///",
      workspaceFolders: [{ uri: "file:///", name: "library" }], capabilities,
    });
    this.ready.then(() => this.notify("initialized", {}), () => {});
  }

  /** Sees to it that the worker has the rest too, which it begins without. @returns {Promise<boolean>} whether it is there */
  async complete() {
    if (this.#isWhole) return true;
    const rest = await this.#loader.rest().catch(() => null);
    if (rest) this.#worker.postMessage({ rest });
    this.#isWhole = rest !== null;
    return this.#isWhole;
  }

  /** Tells the worker of a file that the browser does not keep. @param {{path: string, text?: string}} file */
  tell(file) {
    this.#files = [...this.#files.filter(({ path }) => path !== file.path), ...(file.text === undefined ? [] : [file])];
    this.#worker.postMessage({ file });
  }

  #wait() {
    this.#leave();
    this.isWaiting = true;
    this.#start(this.#loader.both().finally(() => {
      this.isWaiting = false;
      this.onwhole();
    }));
    this.onrestart("waiting");
  }

  #leave() {
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(new ServerEnded());
    this.#pending.clear();
  }

  #ended() {
    this.#leave();
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < Client.#within), now];
    const isForGood = this.#ends.length >= Client.#endsAtMost;
    if (!isForGood) this.#start();
    this.onrestart(isForGood ? "for good" : "stopped");
  }

  /**
   * @param {string} method
   * @param {any} params
   * @param {AbortSignal} [signal] nobody wants the answer any more
   * @returns {Promise<any>}
   */
  request(method, params, signal) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    signal?.addEventListener("abort", () => {
      if (this.#pending.has(id)) this.notify("$/cancelRequest", { id });
    }, { once: true });
    this.#send({ id, method, params });
    return answer;
  }

  /** What the author is told where nobody waits for an answer that did not come; undefined where the reason is not the server's. */
  words(reason) {
    if (reason instanceof ServerEnded) return "";
    return reason instanceof RefusedRequest ? reason.message : undefined;
  }

  /** @param {string} command @param {object} argument */
  execute(command, argument) {
    return this.request("workspace/executeCommand", { command, arguments: [argument] });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    this.#worker.postMessage(JSON.stringify({ jsonrpc: "2.0", ...message }));
  }

  async #receive({ id, method, params, result, error }) {
    if (method) {
      const worker = this.#worker;
      const answer = await this.handlers[method]?.(params);
      // A server that began anew meanwhile may have asked something else by this number.
      if (id !== undefined && worker === this.#worker) this.#send({ id, result: answer ?? null });
      return;
    }
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new RefusedRequest(error));
    else pending?.resolve(result);
  }
}

/** The server has answered with an error, in words for people. */
class RefusedRequest extends Error {
  /** @param {{code: number, message: string}} error */
  constructor({ code, message }) {
    super(message);
    this.code = code;
  }
}

/** The server ended before it answered. */
class ServerEnded extends Error {}
