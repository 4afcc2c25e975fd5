// Keeps the page's own files, so that it opens at once, and without a network too. Nothing but these files is ever asked for.
//
// What is kept are sets: all files of one version of the page, whole or not at all. A page begins with the newest set and gets all
// of its files out of that one, for as long as it is open; what the server has now is looked at behind the page, and if anything of
// it is new, it is a new set for the pages that are opened then. In a set the page is one module, so is its worker, and all styles are one.

importScripts("whole.js");

/** Remembers which set is the newest, and which page has which. */
const NOTES = "callwright";
/** What the names of sets begin with, the page's folder among it: others of the address are other pages. The rest is made of the files. */
const SET = `callwright ${new URL("./", location).pathname} `;
const NEWEST = "newest";
const PAGE = ["./", "index.html"];
/** What `index.html` does not name: what the worker consists of, and what is asked for when somebody wants it. */
const MORE = [
  ...PAGE, "rules.json", "callwright.wasm", "source/server/worker.js", "source/server/module.js",
  "source/storage/history-log.js", "offline.js", "whole.js",
];
/** What begins by itself; the first of them before the rest of the page is read. */
const MODULES = ["source/start.js", "source/main.js", "source/server/worker.js"];
const PRELOAD = /^ *<link rel="modulepreload" .*\n/gm;
const STYLE = /^ *<link rel="stylesheet" href="(.+)">\n/gm;
/** A module in one part has no rest. */
const PERHAPS = ["callwright-rest.wasm"];

/** The sets of pages and their workers, as far as this service worker has heard of them. @type {Map<string, Promise<string | undefined>>} */
const known = new Map();
/** The newest set, once it has been asked for. @type {Promise<string | undefined> | undefined} */
let newest;
let renewing;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil((renewing ??= renew().finally(() => (renewing = undefined))).then(
  (isOther) => isOther && event.source.postMessage("new version"),
  (reason) => console.info(reason.message),
)));
self.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const set = request.mode === "navigate" ? (newest ??= noted(NEWEST)) : setOf(clientId);
  // A page that is opened, and a worker that a page starts. Nothing of theirs waits for the note.
  if (resultingClientId) {
    known.set(resultingClientId, set);
    event.waitUntil(Promise.all([set, pause()]).then(([name]) => name && note(resultingClientId, name)));
  }
  event.respondWith(answer(request, set));
});

/** A page that was here before this service worker has none: it has what the server has. */
function setOf(client) {
  if (!known.has(client)) known.set(client, noted(client));
  return known.get(client);
}

async function answer(request, set) {
  const found = await kept(request, await set);
  if (found) return found;
  try {
    return await fetch(request);
  } catch (error) {
    const instead = await kept(request, await noted(NEWEST));
    if (instead) return instead;
    throw error;
  }
}

async function kept(request, set) {
  return set && (await caches.match(request, { cacheName: set, ignoreSearch: true, ignoreVary: true }));
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 1_000));
}

async function noted(key) {
  const found = await caches.match(`notes/${key}`, { cacheName: NOTES });
  return found?.text();
}

async function note(key, name) {
  await (await caches.open(NOTES)).put(`notes/${key}`, new Response(name));
}

/** Keeps what the server has now, if that is another version. @returns {Promise<boolean>} whether it is, and there was one before */
async function renew() {
  if (await isGone()) return leave();
  const before = await noted(NEWEST);
  const files = await fetched();
  const name = await nameOf(files);
  if (name !== before) {
    // Where the server's files were replaced while they were read, some are old: another look is not the same.
    if ((await nameOf(await fetched())) !== name) throw new Error("the page's files are just being replaced");
    await caches.delete(name);
    const set = await caches.open(name);
    await Promise.all((await joined(files)).map(([file, response]) => set.put(file, response)));
    await note(NEWEST, name);
    newest = Promise.resolve(name);
  }
  await forget([name, before]);
  return before !== undefined && name !== before;
}

/** Whether something else has this address now, as it happens with ports; the page must not stand before it. */
async function isGone() {
  const { ok, status, headers } = await fetch(location, { cache: "no-cache" });
  return status === 404 || (ok && !/javascript/.test(headers.get("Content-Type") ?? ""));
}

/** What the author has written stays. */
async function leave() {
  await self.registration.unregister();
  newest = undefined;
  await forget([]);
  await (await caches.open(NOTES)).delete(`notes/${NEWEST}`);
  return false;
}

/** The files with all modules joined into those that begin, and all styles into one; as they are, where that cannot be done. @param {[string, Response][]} files */
async function joined(files) {
  try {
    const known = new Map(files);
    const apart = files.filter(([name]) => !isJoined(name) && !PAGE.includes(name));
    const texts = new Map(await Promise.all(["index.html", ...[...known.keys()].filter(isJoined)].map(async (name) => [name, await known.get(name).clone().text()])));
    const like = (name, text) => [name, new Response(text, { headers: headersOf(known.get(name)) })];
    const page = texts.get("index.html");
    const styles = [...page.matchAll(STYLE)].map(([, name]) => name);
    const alone = page.replace(PRELOAD, "").replace(STYLE, (link, name) => (name === styles[0] ? link : ""));
    return [
      ...apart, ...PAGE.map((name) => like(name, alone)), like(styles[0], styles.map((name) => texts.get(name)).join("")),
      ...MODULES.map((name) => like(name, whole(name, texts, MODULES))),
    ];
  } catch (error) {
    console.info(error.message);
    return files;
  }
}

/** What is one file of many in a set. */
function isJoined(name) {
  return name.startsWith("source/") || name.startsWith("style/");
}

function headersOf(response) {
  const headers = new Headers(response.headers);
  for (const name of ["Content-Length", "Content-Encoding", "ETag"]) headers.delete(name);
  return headers;
}

/** All files of the page, as the server has them. @returns {Promise<[string, Response][]>} */
async function fetched() {
  const page = await (await ask("index.html")).text();
  const named = [...page.matchAll(/ (?:href|src)="([^"#]+)/g)].map(([, name]) => name);
  const files = [...new Set([...named, ...MORE])].map(async (name) => [name, await ask(name)]);
  const more = PERHAPS.map(async (name) => [name, await ask(name, true)]);
  return (await Promise.all([...files, ...more])).filter(([, response]) => response);
}

async function ask(name, isOptional = false) {
  const response = await fetch(name, { cache: "no-cache" });
  if (response.ok && !response.redirected) return response;
  if (isOptional && response.status === 404) return undefined;
  throw new Error(`${name}: ${response.status}`);
}

/** Other bytes, another name. */
async function nameOf(files) {
  const marks = await Promise.all(files.map(async ([file, response]) => `${file} ${await digest(await response.clone().arrayBuffer())}`));
  return SET + (await digest(new TextEncoder().encode(marks.sort().join("\n"))));
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Gives up the sets that no page has, and the notes of pages that are closed.
 * @param {string[]} wanted what a page may just be beginning with
 */
async function forget(wanted) {
  const open = (await self.clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id);
  const used = new Set([...wanted, ...(await Promise.all(open.map(setOf)))]);
  for (const name of await caches.keys()) if (name.startsWith(SET) && !used.has(name)) await caches.delete(name);
  const notes = await caches.open(NOTES);
  for (const request of await notes.keys()) {
    if (![NEWEST, ...open].includes(request.url.split("/").at(-1))) await notes.delete(request);
  }
}
