// What is written is kept, whatever the browser, the network or the server does, and two tabs do not write over each other.

import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { Browser, addInbox, copiedSite, end, findings, instructions, kept, newJob, openJob, openPage, pressButton, rested, serve, write } from "./site.mjs";

after(end);

const PROSE = "First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.";
const STEPS = "Steps:\n1. Greet the caller.\n2. Ask for their name.\n3. Ask for the day that suits them.\n4. Thank them.";

test("Optimize, type, undo, redo, reload, and undo again", async () => {
  const page = await openJob(PROSE);
  await pressButton(page, "Optimize");
  await rested(page);
  assert.equal(await instructions(page), STEPS);
  await page.run("document.querySelector('textarea.instructions').setSelectionRange(99999, 99999)");
  await write(page, "\n\nIf they ask for a person, say that you can take a message.");
  const typed = "\n\nIf they ask for a person, say that you can take a message.";
  assert.equal(await instructions(page), STEPS + typed);
  await pressButton(page, "Undo");
  await rested(page);
  assert.equal(await instructions(page), PROSE + typed, "what was typed stays");
  assert.doesNotMatch(await page.run("document.querySelector('.toast').textContent"), /cannot be read/);
  await pressButton(page, "Redo");
  await rested(page);
  assert.equal(await instructions(page), STEPS + typed);
  await page.reload();
  await page.until("document.querySelector('.overlay .tone-number')");
  await rested(page);
  assert.equal(await instructions(page), STEPS + typed);
  await pressButton(page, "Undo");
  await rested(page);
  assert.equal(await instructions(page), PROSE + typed, "the history is kept");
  assert.deepEqual(page.complaints, []);
});

test("two tabs: one edits, the other sees it, and takes over when it is asked to", async () => {
  const one = await openJob("Ask for the name.");
  const other = await openPage({ context: one.context });
  await other.until("!document.querySelector('.banner').hidden");
  assert.equal(await instructions(other), "Ask for the name.");
  assert.equal(await other.run("document.querySelector('textarea.instructions').readOnly"), true);
  await write(one, " Then thank them.");
  await other.until("document.querySelector('textarea.instructions').value.endsWith('Then thank them.')");
  await pressButton(other, "Edit here instead");
  await other.until("document.querySelector('.banner').hidden");
  await one.until("!document.querySelector('.banner').hidden");
  assert.equal(await one.run("document.querySelector('textarea.instructions').readOnly"), true);
  await other.run("document.querySelector('textarea.instructions').setSelectionRange(0, 0)");
  await write(other, "Greet them. ");
  await one.until("document.querySelector('textarea.instructions').value.startsWith('Greet them. Ask')");
  await other.close();
  await one.until("document.querySelector('.banner').hidden");
  assert.deepEqual([...one.complaints, ...other.complaints], []);
});

test("what a tab asks when another takes over is asked no more, for it may not write any longer", async () => {
  const one = await openJob("Ask for the name.");
  const other = await openPage({ context: one.context });
  await other.until("!document.querySelector('.banner').hidden");
  await pressButton(one, "New job");
  await one.until("document.querySelector('dialog[open] .templates button')");
  await pressButton(other, "Edit here instead");
  await other.until("document.querySelector('.banner').hidden");
  await one.until("!document.querySelector('dialog')");
  assert.equal(await one.run("document.querySelectorAll('.jobs li').length"), 1);
  assert.deepEqual([...one.complaints, ...other.complaints], []);
});

test("a tab that does not answer, as phones hold those that nobody sees, is not waited for", async () => {
  const silent = "BroadcastChannel.prototype.dispatchEvent = () => {}; Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {} });";
  const one = await openJob("Ask for the name.", { before: silent });
  const other = await openPage({ context: one.context });
  await other.until("!document.querySelector('.banner').hidden");
  await pressButton(other, "Edit here instead");
  await other.until("document.querySelector('.banner').hidden");
  await one.until("!document.querySelector('.banner').hidden");
  await write(other, " Thank them.");
  await other.close();
  await one.until("document.querySelector('.banner').hidden");
  assert.deepEqual([...one.complaints, ...other.complaints], []);
});

const toast = (page, words) => page.until(`document.querySelector('.toast')?.textContent.includes(${JSON.stringify(words)})`);

test("a storage that is full is told, and all is kept once there is room", async () => {
  const page = await openJob("Ask for the name.");
  await page.run("window.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'QuotaExceededError'); }");
  await write(page, " Thank them.");
  await toast(page, "not being kept right now: the browser's storage is full");
  assert.equal((await kept(page)).split("---\n")[2], "Ask for the name.");
  await page.run("IDBObjectStore.prototype.put = window.put");
  await write(page, " Wait.");
  await toast(page, "Everything is kept again.");
  assert.equal((await kept(page)).split("---\n")[2], "Ask for the name. Thank them. Wait.");
});

test("a browser that lets the page keep nothing is told of once, and all else works", async (t) => {
  const closed = await Browser.start({ keepsNothing: true });
  t.after(() => closed.stop());
  const page = await openPage({ browser: closed, context: null });
  await assert.rejects(page.run("new Promise((resolve, reject) => { const request = indexedDB.open('x'); request.onerror = () => reject(request.error); request.onsuccess = resolve; })"));
  await toast(page, "does not let the page keep anything");
  await newJob(page, "Greet");
  await write(page, PROSE);
  await addInbox(page, "Front desk");
  await newJob(page, "Transfer");
  await write(page, "If they ask for a person, /Transfer call: Front desk. If not, /Transfer call: Nobody.");
  assert.ok((await findings(page)).some((finding) => /called Nobody; write one that it has \(Front desk\), or add this one to the workspace/.test(finding)));
  await page.run("[...document.querySelectorAll('.job-link')].find((link) => link.textContent.startsWith('Greet')).click()");
  await rested(page);
  await pressButton(page, "Optimize");
  await rested(page);
  assert.equal(await instructions(page), STEPS);
  await pressButton(page, "Undo");
  await rested(page);
  assert.equal(await instructions(page), PROSE);
  assert.equal(await page.run("dispatchEvent(new Event('beforeunload', { cancelable: true }))"), false, "it asks before it is closed");
});

test("without a network the page opens and works as before", async () => {
  const own = await serve();
  const page = await openJob("Ask for the name.", { address: own.address });
  await page.until("caches.match('notes/newest', { cacheName: 'callwright' })");
  await rested(page);
  await own.stop();
  await page.reload();
  await page.until("document.querySelector('textarea.instructions')?.value === 'Ask for the name.'");
  await write(page, " /Tranfer call: Ana.");
  assert.ok((await findings(page)).some((finding) => finding.includes("Tranfer call")));
  await page.close();
});

/** Has the module trap when the letter comes that makes a text end so; not when a text comes that ends so. */
const trapAt = (end) => `{
  const encode = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function (text) {
    if (text.includes("didChange") && text.includes("${end}")) throw new WebAssembly.RuntimeError("unreachable");
    return encode.call(this, text);
  };
}`;

test("a server that ends is started again, and the author is told", async (t) => {
  const site = await copiedSite(t);
  await appendFile(join(site.folder, "source/server/module.js"), trapAt("call: Ana."));
  const page = await openJob("Ask for the name.", { address: site.address, endsWorkers: true });
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.insert(" Then /Tranfer call: Ana.");
  await page.until("document.querySelector('.toast')?.textContent.startsWith('The checker stopped and was started again')");
  await page.until("document.querySelector('.findings').textContent.includes('Tranfer call')");
  assert.equal(await instructions(page), "Ask for the name. Then /Tranfer call: Ana.");
  await write(page, " Thank them.");
  assert.equal((await kept(page)).split("---\n")[2], "Ask for the name. Then /Tranfer call: Ana. Thank them.");
});
