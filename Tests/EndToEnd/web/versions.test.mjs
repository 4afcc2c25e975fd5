// A browser keeps the page whole: never files of two versions in one page, and a new version with the next load.

import assert from "node:assert/strict";
import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { copiedSite, end, findings, kept, openJob, openPage, rested, write } from "./site.mjs";

after(end);

const HEARD = "navigator.serviceWorker?.addEventListener('message', ({ data }) => (window.heard = data));";
const LATER = "source/workspace/rows.js";

/** The page in a folder, which says of which version its files are. */
async function published(t) {
  const site = await copiedSite(t);
  const publish = async (version) => {
    for (const name of ["source/server/client.js", LATER]) {
      await appendFile(join(site.folder, name), `(globalThis.versions ??= {})["${name}"] = ${version};\n`);
    }
    await writeFile(join(site.folder, "rules.json"), `{ "version": ${version} }`);
  };
  await publish(1);
  return { ...site, publish };
}

const sets = (page) => page.run("caches.keys().then((names) => names.filter((name) => name.startsWith('callwright ')))");
const keeps = (page) => page.until("caches.match('notes/newest', { cacheName: 'callwright' }).then((found) => found?.text())");
/** Of which version the page's files are: what it began with, and what it asks for only now. */
const versions = (page) => page.run(`fetch("rules.json").then((answer) => answer.json()).then(({ version }) => [versions["source/server/client.js"], versions["${LATER}"], version])`);

test("a new version is there with the load after the one that found it, and no page has files of two", async (t) => {
  const site = await published(t);
  const page = await openJob("Ask for the name.", { address: site.address, before: HEARD });
  const first = await keeps(page);
  await page.reload();
  await rested(page);
  await site.publish(2);
  assert.deepEqual(await versions(page), [1, 1, 1], "what is kept, whatever the server has");
  await page.reload();
  await page.until("document.querySelector('.toast')?.textContent.startsWith('There is a new version')");
  assert.deepEqual(await versions(page), [1, 1, 1], "an open page stays as it is");
  const other = await openPage({ context: page.context, address: site.address, before: HEARD });
  assert.deepEqual(await versions(other), [2, 2, 2]);
  assert.deepEqual(await versions(page), [1, 1, 1]);
  assert.ok((await sets(page)).includes(first), "what an open page has is kept");
  await page.reload();
  assert.deepEqual(await versions(page), [2, 2, 2]);
  const second = await keeps(page);
  await page.until("caches.keys().then((names) => names.filter((name) => name.startsWith('callwright ')).length === 1)");
  assert.notEqual(second, first);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
});

test("a new version is offered until the author takes it or puts the offer away, and what was written last is in it", async (t) => {
  const site = await published(t);
  const page = await openJob("Ask for the name.", { address: site.address });
  await keeps(page);
  await site.publish(2);
  await page.reload();
  const offer = "[...document.querySelectorAll('.toast button')].find(({ textContent }) => textContent === 'Load it now')";
  await page.until(offer);
  await rested(page, 6_500);
  assert.equal(await page.run("document.querySelector('.toast').hidden"), false, "it stays, unlike what only tells something");
  await page.run("document.querySelector('textarea.instructions').focus(); document.activeElement.setSelectionRange(0, 0)");
  await page.run(`document.execCommand("insertText", false, "Hello. "); window.isOld = true; ${offer}.focus()`);
  await page.press("Enter");
  await page.until("!window.isOld && document.querySelector('textarea.instructions')?.value === 'Hello. Ask for the name.'");
  assert.deepEqual(await versions(page), [2, 2, 2]);
});

test("a version of which a file is missing is not taken", async (t) => {
  const site = await published(t);
  const page = await openJob("Ask for the name.", { address: site.address });
  const first = await keeps(page);
  await site.publish(2);
  await rm(join(site.folder, "style/forms.css"));
  await page.reload();
  await rested(page, 2_500);
  assert.deepEqual(await versions(page), [1, 1, 1]);
  assert.equal(await keeps(page), first);
});

test("where something else is served now, the page does not stay in front of it, and what was written stays", async (t) => {
  const site = await published(t);
  const page = await openJob("Ask for the name.", { address: site.address });
  await keeps(page);
  await rm(join(site.folder, "offline.js"));
  await page.reload();
  await page.until("navigator.serviceWorker.getRegistrations().then(({ length }) => length === 0)");
  await page.until("caches.match('notes/newest', { cacheName: 'callwright' }).then((found) => !found)");
  await writeFile(join(site.folder, "index.html"), "<p>Another page");
  await page.reload();
  assert.equal(await page.run("document.body.textContent.trim()"), "Another page");
  assert.match(await kept(page), /Ask for the name/);
});

test("what is kept is all that the page has, in few files, and the same page", async (t) => {
  const site = await published(t);
  const page = await openJob("Ask for the name.", { address: site.address });
  const name = await keeps(page);
  const names = await page.run(`caches.open("${name}").then((set) => set.keys()).then((keys) => keys.map(({ url }) => url.slice(location.href.length)).sort())`);
  assert.deepEqual(names.filter((file) => file.startsWith("source/")), ["source/main.js", "source/server/worker.js", "source/start.js"]);
  assert.deepEqual(names.filter((file) => file.endsWith(".css")), ["style/base.css"]);
  await site.stop();
  await page.reload();
  await page.until("document.querySelector('textarea.instructions')?.value === 'Ask for the name.'");
  await write(page, " /Tranfer call: Ana.");
  assert.ok((await findings(page)).some((finding) => finding.includes("Tranfer call")));
  const asked = await page.run("performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/source/')).length");
  assert.ok(asked <= 3, `${asked} modules were asked for`);
  const [styles, alone] = await page.run(`Promise.all([fetch("style/base.css").then((answer) => answer.text()), document.styleSheets.length])`);
  assert.match(styles, /\.findings/, "of all styles");
  assert.equal(alone, 1);
});
