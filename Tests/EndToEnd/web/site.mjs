// What every test here begins with: the page as `callwright web` serves it, a browser (BROWSER=firefox, or Chromium), a library of
// its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const { Browser } = await import(process.env.BROWSER === "firefox" ? "./firefox.mjs" : "./browser.mjs");
const binary = process.env.CALLWRIGHT;
export const root = new URL("../../../editors/web", import.meta.url).pathname;

/** Serves the page on a port that is free, until it is stopped. */
export async function serve(port = 0, folder = root) {
  const server = spawn(binary, ["web", "--port", String(port), "--root", folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [bytes] = await once(server.stdout, "data");
  return {
    address: String(bytes).trim(),
    async stop() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, "exit");
    },
  };
}

/**
 * The page in a folder of its own, in which a test may change files; gone when the test has ended.
 * @param {string[]} parts of the server's module, by how their names end
 */
export async function copiedSite(t, parts = ["", "-rest"]) {
  const folder = await mkdtemp(join(tmpdir(), "callwright-web-"));
  await cp(root, folder, { recursive: true });
  const addPart = (part) => copyFile(process.env.MODULE.replace(".wasm", `${part}.wasm`), join(folder, `callwright${part}.wasm`));
  for (const part of parts) await addPart(part);
  const server = await serve(0, folder);
  t.after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  return { folder, addPart, address: server.address, stop: () => server.stop() };
}

export const browser = await Browser.start();
export const server = await serve();

/** @type {import("./any-page.mjs").AnyPage[]} */
const pages = [];

/** Ends both. A worker that ended, and that no test had made to end, is a failure, even where another one took its place unseen. */
export async function end() {
  await browser.stop();
  await server.stop();
  const ends = pages.flatMap(({ complaints, endsWorkers }) => complaints.filter((said) => said.startsWith(ENDED) && !endsWorkers));
  if (ends.length > 0) throw new Error(ends.join("\n"));
}

const ENDED = "a worker ended: ";

/** Counts what the server has not answered yet, and what of it is still being read. */
const COUNT = `{
  const Plain = Worker;
  window.unanswered = new Set();
  for (const [owner, name] of [[window, "fetch"], [WebAssembly, "compile"], [WebAssembly, "compileStreaming"]]) {
    const plain = owner[name];
    owner[name] = (...given) => {
      const answer = plain.apply(owner, given);
      unanswered.add(answer);
      return answer.finally(() => unanswered.delete(answer));
    };
  }
  window.Worker = class extends Plain {
    postMessage(message) {
      const { id, method } = typeof message === "string" ? JSON.parse(message) : {};
      if (method && id !== undefined) unanswered.add(id);
      super.postMessage(message);
    }
    set onmessage(heard) {
      super.onmessage = (event) => {
        if (!event.data.method) unanswered.delete(event.data.id);
        heard(event);
      };
    }
    set onerror(heard) {
      super.onerror = (event) => {
        console.error(${JSON.stringify(ENDED)} + event.message);
        heard(event);
      };
    }
    terminate() {
      unanswered.clear();
      super.terminate();
    }
  };
}`;

/** A tab with the page, in a library of its own. `endsWorkers` where the test makes the server end. */
export async function openPage(options = {}) {
  const own = options.browser ?? browser;
  const context = options.context === null ? undefined : (options.context ?? (await browser.newContext()));
  const before = COUNT + (options.before ?? "");
  const page = await own.open(options.address ?? server.address, { ...options, context, before });
  page.endsWorkers = options.endsWorkers ?? false;
  pages.push(page);
  await page.until("document.querySelector('main .job, main .welcome') && (!document.querySelector('.welcome').hidden || !document.querySelector('form.job').hidden)");
  return page;
}

const FIELD = "document.querySelector('textarea.instructions')";

/** A new job with these instructions, and nothing else open. */
export async function openJob(instructions, options = {}) {
  const page = await openPage(options);
  await newJob(page, options.name ?? "Book a visit");
  await write(page, instructions);
  return page;
}

export async function newJob(page, name) {
  await page.click("button.new");
  await page.until("document.querySelector('dialog .templates button')");
  await page.press("Enter");
  await page.until("!document.querySelector('dialog') && document.activeElement.id === 'field-name'");
  await page.insert(name);
}

/** Puts a text into the instructions as a paste does, and waits until the server has read it. */
export async function write(page, text) {
  await page.run(`${FIELD}.focus()`);
  if (text) await page.insert(text);
  await rested(page);
}

export function instructions(page) {
  return page.run(`${FIELD}.value`);
}

/** Waits until the server has answered everything and nothing that is seen has changed for a moment. */
export async function rested(page, milliseconds = 350) {
  await page.run(`new Promise((resolve) => {
    let changed = performance.now();
    const watch = new MutationObserver(() => (changed = performance.now()));
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      // While a question is open, the server waits for the answer.
      if (unanswered.size > 0 && !document.querySelector("dialog")) changed = performance.now();
      if (performance.now() - changed < ${milliseconds}) return;
      clearInterval(timer);
      watch.disconnect();
      resolve();
    }, 20);
  })`);
}

/** The findings in the list, as they are read. */
export function findings(page) {
  return page.run("[...document.querySelectorAll('.findings .list .finding-link')].map((link) => link.textContent)");
}

/** What stands on a button, pressed. */
export async function pressButton(page, title, within = "body") {
  await page.until(`[...document.querySelectorAll('${within} button')].some((button) => button.firstChild?.textContent === ${JSON.stringify(title)} && !button.disabled)`);
  await page.run(`[...document.querySelectorAll('${within} button')].find((button) => button.firstChild?.textContent === ${JSON.stringify(title)} && !button.disabled).click()`);
}

/** A part of the workspace's forms, by what stands on it. */
export async function openTab(page, tab) {
  if (!(await page.run("document.querySelector('dialog') !== null"))) await pressButton(page, "Workspace");
  await pressButton(page, tab, "dialog");
}

/** Another tab with the same library, which takes over from this one. */
export async function takeOver(page) {
  const other = await openPage({ context: page.context });
  await pressButton(other, "Edit here instead");
  await other.until("document.querySelector('.banner').hidden");
  await page.until("!document.querySelector('.banner').hidden && !document.querySelector('dialog')");
  return other;
}

/** Puts the forms away. */
export async function leave(page) {
  await page.press("Escape");
  await page.until("!document.querySelector('dialog')");
  await rested(page);
}

/** An inbox of the workspace. */
export async function addInbox(page, name) {
  await openTab(page, "People and numbers");
  await pressButton(page, "Add an inbox", "dialog");
  await page.type(name);
  await leave(page);
}

/** The text of the open job as the browser keeps it. */
export function kept(page, path = null) {
  return page.run(`new Promise((resolve) => {
    const request = indexedDB.open("callwright");
    request.onsuccess = () => {
      const all = request.result.transaction("files").objectStore("files").getAll();
      all.onsuccess = () => { request.result.close(); resolve(all.result.find(({ path }) => ${path ? `path === ${JSON.stringify(path)}` : "path.endsWith('.job.md')"})?.text); };
    };
  })`);
}

/** Gives a page files, as an upload does. */
export async function upload(page, title, files) {
  const folder = await mkdtemp(join(tmpdir(), "callwright-web-"));
  const paths = [];
  for (const [name, bytes] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(paths.at(-1), bytes);
  }
  await page.giveFiles(paths, () => pressButton(page, title));
}

/** A browser without the file dialogs that a page may ask for: files are uploaded and downloaded. */
export const UPLOADS = { before: "delete window.showSaveFilePicker; delete window.showOpenFilePicker; delete window.showDirectoryPicker;" };
