// Firefox, driven by WebDriver BiDi: nothing to install beside the browser and Node.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnyPage, inTime } from "./any-page.mjs";
import { openSocket } from "./web-socket.mjs";

/** Nothing of its own that would ask somebody for something, or stand before the page. */
const PREFERENCES = {
  "app.update.enabled": false, "browser.shell.checkDefaultBrowser": false, "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false, "browser.startup.page": 0, "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false, "services.settings.server": "data:,", "browser.safebrowsing.update.enabled": false,
  "ui.prefersReducedMotion": 1,
  // What it shows when something was downloaded takes the focus from the page.
  "browser.download.alwaysOpenPanel": false,
};
const EVENTS = ["log.entryAdded", "network.beforeRequestSent", "input.fileDialogOpened", "browsingContext.userPromptOpened"];

export class Browser {
  #process;
  #profile;
  #socket;
  #lastId = 0;
  #pending = new Map();
  /** By the browser's name of their tab. @type {Map<string, Page>} */
  #pages = new Map();

  /** @param {{keepsNothing?: boolean}} [options] `keepsNothing` where a person forbids cookies and all that is like them */
  static async start({ keepsNothing = false } = {}) {
    const browser = new Browser();
    browser.#profile = await mkdtemp(join(tmpdir(), "callwright-web-"));
    const lines = Object.entries({ ...PREFERENCES, ...(keepsNothing && { "network.cookie.cookieBehavior": 2 }) }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
    await writeFile(join(browser.#profile, "user.js"), lines.join(""));
    browser.#process = spawn("firefox-esr", ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", browser.#profile], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    // Unlike Chromium it would outlive who drives it.
    process.once("exit", () => browser.#process.kill());
    browser.#socket = await openSocket(`${await browser.#address()}/session`, (text) => browser.#receive(JSON.parse(text)));
    await browser.send("session.new", { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: "ignore" } } } });
    await browser.send("session.subscribe", { events: EVENTS });
    return browser;
  }

  #address() {
    return new Promise((resolve, reject) => {
      let heard = "";
      this.#process.stderr.on("data", (bytes) => {
        heard += bytes;
        const found = /listening on (ws:\S+)\n/.exec(heard);
        if (found) resolve(found[1]);
      });
      this.#process.once("exit", () => reject(new Error(`Firefox ended: ${heard}`)));
    });
  }

  send(method, params = {}) {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject, method }));
    return inTime(answer, `${method} ${JSON.stringify(params)}`);
  }

  #receive({ id, type, method, params, result, message }) {
    if (type === "event") {
      this.#pages.get(params.context ?? params.source?.context)?.heard(method, params);
      return;
    }
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (type === "error") pending?.reject(new Error(`${pending.method}: ${message}`));
    else pending?.resolve(result);
  }

  /** What tabs share; tabs of two contexts share nothing. */
  async newContext() {
    return (await this.send("browser.createUserContext")).userContext;
  }

  /** Where what is downloaded in a context goes. */
  saveInto(folder, context) {
    return this.send("browser.setDownloadBehavior", { downloadBehavior: { type: "allowed", destinationFolder: folder }, userContexts: [context] });
  }

  async open(address, { width = 1280, height = 860, context = undefined, before = "" } = {}) {
    const { context: tab } = await this.send("browsingContext.create", { type: "tab", ...(context && { userContext: context }) });
    const page = new Page(this, tab, context);
    this.#pages.set(tab, page);
    await page.setSize(width, height);
    if (before) await this.send("script.addPreloadScript", { functionDeclaration: `() => { ${before} }`, contexts: [tab] });
    if (address) await page.go(address);
    return page;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.send("browser.close").catch(() => {});
    this.#socket.close();
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** As WebDriver names keys that write nothing. */
const KEYS = {
  Enter: "\uE006", Tab: "\uE004", Escape: "\uE00C", Backspace: "\uE003", Delete: "\uE017", ArrowDown: "\uE015", ArrowUp: "\uE013",
  ArrowLeft: "\uE012", ArrowRight: "\uE014", Home: "\uE011", End: "\uE010", F1: "\uE031", F8: "\uE038",
  Alt: "\uE00A", Control: "\uE009", Meta: "\uE03D", Shift: "\uE008",
};

export class Page extends AnyPage {
  #chosen = () => {};

  constructor(browser, tab, context) {
    super();
    Object.assign(this, { browser, tab, context });
  }

  send(method, params = {}) {
    return this.browser.send(method, { context: this.tab, ...params });
  }

  heard(method, params) {
    if (method === "network.beforeRequestSent") this.requests.push(params.request.url);
    if (method === "log.entryAdded" && params.level === "error") this.complaints.push(params.text);
    if (method === "input.fileDialogOpened") this.#chosen(params.element);
    if (method === "browsingContext.userPromptOpened") this.complaints.push(`a dialog: ${params.message}`);
  }

  setSize(width, height) {
    return this.send("browsingContext.setViewport", { viewport: { width, height } });
  }

  go(address) {
    return this.send("browsingContext.navigate", { url: address, wait: "complete" });
  }

  reload() {
    return this.send("browsingContext.reload", { wait: "complete" });
  }

  /** What an expression gives, as JSON has it. */
  async run(expression) {
    const answer = await this.browser.send("script.evaluate", { expression, target: { context: this.tab }, awaitPromise: true, userActivation: true });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return plain(answer.result);
  }

  /** Puts text in at once, as a paste does. */
  insert(text) {
    return this.run(`document.execCommand("insertText", false, ${JSON.stringify(text)})`);
  }

  /** @param {string} chord as `Control+Shift+z` */
  async press(chord) {
    const keys = (chord === "+" ? ["+"] : chord.split("+")).map((key) => KEYS[key] ?? key);
    const actions = [...keys.map((value) => ({ type: "keyDown", value })), ...keys.reverse().map((value) => ({ type: "keyUp", value }))];
    await this.send("input.performActions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async clickAt(x, y) {
    const actions = [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.send("input.performActions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** Hands over files when the page asks for some, as it does when `asking` is done. @param {string[]} paths */
  async giveFiles(paths, asking) {
    const chosen = new Promise((resolve) => (this.#chosen = resolve));
    await asking();
    await this.send("input.setFiles", { element: await chosen, files: paths });
  }

  async screenshot() {
    const { data } = await this.send("browsingContext.captureScreenshot");
    return Buffer.from(data, "base64");
  }

  close() {
    return this.send("browsingContext.close");
  }
}

/** WebDriver's way to write a value, as a value. */
function plain({ type, value }) {
  if (value === undefined && type !== "undefined" && type !== "null") return {};
  if (type === "array") return value.map(plain);
  if (type === "object") return Object.fromEntries(value.map(([name, one]) => [name, plain(one)]));
  return type === "null" ? null : value;
}
