// What goes from the page to the author's machine and the vendor's editor, and back; and which fields that editor has.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addInbox, end, instructions, kept, openJob, pressButton, rested, write } from "./site.mjs";

after(end);

/** The dialogs in which an author picks files, as if every answer were this folder of the browser's own, or none. */
const PICKERS = `{
  const root = () => window.isCancelled ? Promise.reject(new DOMException("no", "AbortError")) : navigator.storage.getDirectory();
  window.showSaveFilePicker = async ({ suggestedName }) => (await root()).getFileHandle(suggestedName, { create: true });
  window.showDirectoryPicker = root;
  window.showOpenFilePicker = async () => [await (await root()).getFileHandle("visit.job.md")];
}`;
const saved = (page, name) => page.run(`navigator.storage.getDirectory().then((root) => root.getFileHandle("${name}")).then((handle) => handle.getFile()).then((file) => file.text())`);
const said = (page, words) => page.until(`document.querySelector('.toast').innerText.startsWith(${JSON.stringify(words)})`, { within: 6_000 });

async function choose(page, title) {
  await page.click("[aria-label=More]");
  await pressButton(page, title);
}

test("where a browser lets a page write files, a job goes where the author says, all go into a folder, and come back", async () => {
  const page = await openJob("Ask for the name.", { before: PICKERS });
  await page.run("window.isCancelled = true");
  for (const title of ["Save this job…", "Save everything…", "Open files…", "Open a folder…"]) await choose(page, title);
  await rested(page);
  assert.equal(await page.run("document.querySelector('.toast').hidden"), true, "who closes the dialog is told nothing");
  await page.run("window.isCancelled = false");
  await page.press("Control+s");
  await said(page, "Saved to your computer.");
  const name = await page.run("navigator.storage.getDirectory().then((root) => root.keys().next()).then(({ value }) => value)");
  assert.equal(await saved(page, name), await kept(page));
  await write(page, " Thank them.");
  await addInbox(page, "Front desk");
  await choose(page, "Save everything…");
  await said(page, "Saved 2 files");
  assert.equal(await saved(page, name), await kept(page));
  assert.match(await saved(page, "callwright.json"), /Front desk/);
  await page.run(`navigator.storage.getDirectory().then(async (root) => {
    for (const name of ["visit.job.md", "notes.txt"]) {
      const writable = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writable.write("---\\nname: Visit\\n---\\nAsk for the day.");
      await writable.close();
    }
  })`);
  await page.press("Control+o");
  await said(page, "Opened: visit.job.md.");
  assert.equal(await instructions(page), "Ask for the day.");
  await choose(page, "Open a folder…");
  await said(page, "Opened 3 files.");
  assert.equal(await page.run("document.querySelectorAll('.jobs li').length"), 2, "what is the same is not there twice");
  assert.deepEqual(page.complaints, []);
});

test("each field is copied as the vendor's editor wants it pasted", async () => {
  const before = `navigator.clipboard.writeText = async (text) => { (window.copied ??= []).push(text); };`;
  const page = await openJob("Ask for the name, 9 \\/ 5.\n<!-- for us -->\nThank them.", { before, name: "Visit: all" });
  await page.run("document.querySelector('#field-description').focus()");
  await page.insert('For "all" who call');
  await rested(page);
  for (const field of ["name", "description", "instructions"]) {
    await page.click(`.field-${field} .copy`);
    await said(page, `Copied: ${field}.`);
  }
  assert.deepEqual(await page.run("copied"), ["Visit: all", 'For "all" who call', "Ask for the name, 9 / 5.\nThank them."]);
  await page.click(".field-trigger .copy");
  await said(page, "This job has no trigger.");
  assert.deepEqual(page.complaints, []);
});

test("the fields are those of the product, each with what is left of it as it is typed", async () => {
  const page = await openJob("Ask.", { name: "" });
  const isSeen = (field) => page.run(`!document.querySelector('.field-${field}').hidden`);
  const count = (field) => page.run(`document.querySelector('.field-${field} .count').innerText`);
  assert.equal(await isSeen("trigger"), true);
  for (const [field, most] of [["name", 100], ["description", 500]]) {
    await page.run(`document.querySelector('#field-${field}').focus()`);
    await page.press("Control+a");
    await page.insert("x".repeat(most - 1));
    await page.type("yz");
    await rested(page);
    assert.equal(await count(field), `${most + 1} / ${most}`);
  }
  assert.equal(await count("trigger"), "0 / 500");
  await pressButton(page, "Workspace");
  const product = "[...document.querySelectorAll('dialog label')].find(({ textContent }) => textContent === 'Product').control";
  await page.run(`(({ field }) => { field.value = "stellar"; field.dispatchEvent(new Event("input")); })({ field: ${product} })`);
  await page.press("Escape");
  await page.until("!document.querySelector('dialog')");
  await page.until("document.querySelector('.field-trigger').hidden");
  assert.equal(await isSeen("description"), true);
  assert.deepEqual(page.complaints, []);
});
