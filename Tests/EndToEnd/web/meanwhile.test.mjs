// What happens while something is waited for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { FindingWalk } from "../../../editors/web/source/job/finding-walk.js";
import { Shelf } from "../../../editors/web/source/storage/shelf.js";
import { Tabs } from "../../../editors/web/source/storage/tabs.js";
import { Client } from "../../../editors/web/source/server/client.js";

/** Something that is waited for until the test lets it happen. */
function gate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { opened, open };
}

/** Puts something of a browser's where the page looks for it. */
function inPlace(t, name, value) {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  t.after(() => (before ? Object.defineProperty(globalThis, name, before) : delete globalThis[name]));
}

test("a question of a server that ended meanwhile is not answered to the next one", async (t) => {
  const workers = [];
  inPlace(t, "Worker", class {
    sent = [];
    constructor() {
      workers.push(this);
    }
    postMessage(message) {
      if (typeof message === "string") this.sent.push(JSON.parse(message));
    }
    terminate() {}
  });
  inPlace(t, "fetch", () => new Promise(() => {}));
  const client = new Client();
  const answer = gate();
  client.handlers.question = () => answer.opened;
  const ask = (worker) => worker.onmessage({ data: { id: 1, method: "question" } });
  ask(workers[0]);
  client.ready.catch(() => {});
  workers[0].onerror({ preventDefault() {} });
  answer.open("yes");
  await turn();
  assert.deepEqual(workers[1].sent.map(({ method }) => method), ["initialize"]);
  ask(workers[1]);
  await turn();
  assert.deepEqual(workers[1].sent.at(-1), { jsonrpc: "2.0", id: 1, result: "yes" });
});

test("a tab whose right to edit was taken while it wrote waits for it once", async (t) => {
  const asked = [];
  const request = (name, options, granted) => new Promise((_, fail) => {
    asked.push({ options, fail });
    if (options.ifAvailable) granted({});
  });
  inPlace(t, "navigator", { locks: { request } });
  let channel;
  inPlace(t, "BroadcastChannel", class {
    constructor() {
      channel = this;
    }
  });
  const tabs = new Tabs();
  const written = gate();
  tabs.onleave = () => written.opened;
  assert.ok(await tabs.begin());
  channel.onmessage({ data: { kind: "give way" } });
  asked[0].fail(new DOMException("stolen", "AbortError"));
  await turn();
  assert.equal(tabs.isEditing, false);
  written.open();
  await turn();
  assert.equal(asked.length, 2);
});

test("what is written while a file gets another name is kept under that", async () => {
  const kept = new Map([["/a", "old"]]);
  const isRenamed = gate();
  const library = {
    isKept: true,
    write: async ({ path, text }) => kept.set(path, text),
    async rename(from, to) {
      kept.set(to, kept.get(from));
      kept.delete(from);
      await isRenamed.opened;
    },
  };
  const shelf = new Shelf(library, [{ path: "/a", text: "old", changed: 0 }], () => {});
  const renaming = shelf.rename("/a", "/b");
  await turn();
  shelf.put("/a", { text: "new" });
  await turn();
  isRenamed.open();
  await renaming;
  await shelf.settled();
  assert.deepEqual([...kept], [["/b", "new"]]);
  assert.deepEqual(shelf.files.map(({ path, text }) => [path, text]), [["/b", "new"]]);
  assert.ok(shelf.isSettled);
});

test("what another tab wrote is not taken in over what was written here meanwhile", async () => {
  const isRead = gate();
  const isWritten = gate();
  const library = {
    read: () => isRead.opened.then(() => ({ path: "/a", text: "of the other tab", changed: 1 })),
    write: () => isWritten.opened,
  };
  const shelf = new Shelf(library, [{ path: "/a", text: "old", changed: 0 }], () => {});
  const reloading = shelf.reload("/a");
  shelf.put("/a", { text: "of this tab" });
  isRead.open();
  await reloading;
  isWritten.open();
  await shelf.settled();
  assert.equal(shelf.get("/a").text, "of this tab");
});

test("where several findings were mended at once, the walk goes on from the end to the first", () => {
  const shown = [];
  const job = { findings: [..."abcde"].map((message) => ({ message })) };
  const editor = { caret: 0 };
  const form = { editor, offset: (place) => place * 10, show: (place) => { shown.push(job.findings[place].message); editor.caret = place * 10; } };
  const walk = new FindingWalk(() => ({ form, desk: { job } }));
  walk.step(-1);
  job.findings.length = 3;
  walk.step(1);
  editor.caret = 40;
  job.findings = [..."abcde"].map((message) => ({ message }));
  walk.step(1);
  job.findings.length = 3;
  walk.step(-1);
  assert.deepEqual(shown, ["e", "a", "e", "c"]);
});
