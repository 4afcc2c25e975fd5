// Chromium, driven over the DevTools protocol through two pipes: nothing to install beside the browser and Node.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnyPage, inTime } from "./any-page.mjs";

const FLAGS = [
  "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--hide-scrollbars",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
];

export class Browser {
  #process;
  #profile;
  #lastId = 0;
  #pending = new Map();
  #rest = "";
  /** By session. @type {Map<string, Page | ((message: any) => void)>} */
  #sessions = new Map();

  /** @param {{keepsNothing?: boolean}} [options] `keepsNothing` where a person forbids cookies and all that is like them */
  static async start({ keepsNothing = false } = {}) {
    const browser = new Browser();
    browser.#profile = await mkdtemp(join(tmpdir(), "callwright-web-"));
    await mkdir(join(browser.#profile, "Default"));
    const preferences = keepsNothing ? { profile: { default_content_setting_values: { cookies: 2 } } } : {};
    await writeFile(join(browser.#profile, "Default/Preferences"), JSON.stringify(preferences));
    browser.#process = spawn("chromium", [...FLAGS, `--user-data-dir=${browser.#profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    browser.#process.stdio[4].on("data", (bytes) => browser.#receive(bytes));
    await browser.send("Target.setDiscoverTargets", { discover: true });
    return browser;
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject, method }));
    return inTime(answer, `${method} ${JSON.stringify(params)}`);
  }

  #receive(bytes) {
    const messages = (this.#rest + bytes).split("\0");
    this.#rest = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
      else if (pending) pending.resolve(message.result);
      else this.#sessions.get(message.sessionId)?.(message);
    }
  }

  /** What tabs share; tabs of two contexts share nothing. */
  async newContext() {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    return browserContextId;
  }

  /** Where what is downloaded in a context goes. */
  saveInto(folder, context) {
    return this.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, browserContextId: context });
  }

  async open(address, { width = 1280, height = 860, isDark = false, isPhone = false, context = undefined, before = "" } = {}) {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId: context });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, targetId, sessionId, context);
    this.#sessions.set(sessionId, (message) => page.heard(message));
    await page.begin({ width, height, isDark, isPhone });
    if (before) await page.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
    if (address) await page.go(address);
    return page;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.send("Browser.close").catch(() => {});
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const KEYS = {
  Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Delete: 46, ArrowDown: 40, ArrowUp: 38, ArrowLeft: 37, ArrowRight: 39, Home: 36,
  End: 35, F1: 112, F8: 119, " ": 32,
};
const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

export class Page extends AnyPage {
  #awaited = new Map();

  constructor(browser, targetId, sessionId, context) {
    super();
    Object.assign(this, { browser, targetId, sessionId, context });
  }

  send(method, params) {
    return this.browser.send(method, params, this.sessionId);
  }

  async begin({ width, height, isDark, isPhone }) {
    for (const domain of ["Page", "Runtime", "Network", "Log"]) await this.send(`${domain}.enable`);
    // Every page believes that it is the one in front: otherwise the newest takes the focus from all others, some time later.
    await this.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: isPhone ? 2 : 1, mobile: isPhone });
    await this.setDark(isDark);
  }

  setDark(isDark) {
    const features = [{ name: "prefers-color-scheme", value: isDark ? "dark" : "light" }, { name: "prefers-reduced-motion", value: "reduce" }];
    return this.send("Emulation.setEmulatedMedia", { features });
  }

  setSize(width, height, isPhone = false) {
    return this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: isPhone ? 2 : 1, mobile: isPhone });
  }

  /** The next event of this name. */
  next(method) {
    return new Promise((resolve) => this.#awaited.set(method, resolve));
  }

  heard({ method, params }) {
    this.#awaited.get(method)?.(params);
    this.#awaited.delete(method);
    if (method === "Network.requestWillBeSent") this.requests.push(params.request.url);
    if (method === "Runtime.exceptionThrown") this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === "Log.entryAdded" && params.entry.level === "error") this.complaints.push(`${params.entry.text} ${params.entry.url ?? ""}`);
    if (method === "Runtime.consoleAPICalled" && params.type === "error") this.complaints.push(params.args.map((arg) => arg.value ?? arg.description).join(" "));
    if (method === "Page.javascriptDialogOpening") this.complaints.push(`a dialog: ${params.message}`);
  }

  async go(address) {
    await this.send("Page.navigate", { url: address });
    await this.until("document.readyState === 'complete'");
  }

  async reload() {
    await this.run("window.isOld = true");
    await this.send("Page.reload");
    await this.until("!window.isOld && document.readyState === 'complete'");
  }

  /** What an expression gives, as JSON has it. */
  async run(expression) {
    const { result, exceptionDetails } = await this.browser.send("Runtime.evaluate", {
      expression, awaitPromise: true, returnByValue: true, userGesture: true,
    }, this.sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Puts text in at once, as a phone's keyboard or a paste does. */
  insert(text) {
    return this.send("Input.insertText", { text });
  }

  /** @param {string} chord as `Control+Shift+z` */
  async press(chord) {
    const parts = chord === "+" ? ["+"] : chord.split("+");
    const key = parts.pop();
    const modifiers = parts.reduce((sum, name) => sum | MODIFIERS[name], 0);
    const isText = key.length === 1 && !(modifiers & ~MODIFIERS.Shift);
    const text = key === "Enter" ? "\r" : isText ? key : undefined;
    const code = KEYS[key] ?? (/^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);
    const common = { key, modifiers, windowsVirtualKeyCode: code, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key === " " ? "Space" : key };
    const commands = modifiers === 2 ? { z: ["undo"], y: ["redo"], a: ["selectAll"], v: ["paste"] }[key] : modifiers === 10 && key === "z" ? ["redo"] : undefined;
    await this.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", text, commands, ...common });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
  }

  async clickAt(x, y) {
    for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { type, x, y, button: type === "mouseMoved" ? "none" : "left", clickCount: 1 });
    }
  }

  /** Hands over files when the page asks for some, as it does when `asking` is done. @param {string[]} paths */
  async giveFiles(paths, asking) {
    await this.send("Page.setInterceptFileChooserDialog", { enabled: true });
    const chooser = this.next("Page.fileChooserOpened");
    await asking();
    const { backendNodeId } = await chooser;
    await this.send("DOM.setFileInputFiles", { files: paths, backendNodeId });
  }

  async screenshot() {
    const { data } = await this.send("Page.captureScreenshot", { format: "png" });
    return Buffer.from(data, "base64");
  }

  close() {
    return this.browser.send("Target.closeTarget", { targetId: this.targetId });
  }
}
