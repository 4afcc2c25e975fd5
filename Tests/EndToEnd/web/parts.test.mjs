// The module is loaded in two parts, and whatever becomes of the second, nothing is lost.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { copiedSite, end, findings, instructions, kept, newJob, openJob, openPage, pressButton, rested, write } from "./site.mjs";

after(end);

const toast = (page, words) => page.until(`document.querySelector('.toast')?.textContent.includes(${JSON.stringify(words)})`);
const PROSE = "First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.";

test("the second part is asked for once the first is there, and not when it is missed", async () => {
  const page = await openJob("Ask for the name.");
  const heard = `{ const Plain = Worker; window.order = []; window.Worker = class extends Plain {
    set onmessage(heard) { super.onmessage = (event) => { if (event.data.method === "textDocument/publishDiagnostics") order.push("findings"); heard(event); }; }
  }; const plain = fetch; window.fetch = (address, ...more) => { order.push(String(address).split("/").at(-1)); return plain(address, ...more); } }`;
  const again = await openPage({ context: page.context, before: heard });
  await rested(again);
  const order = (await again.run("order")).filter((name, place, all) => all.indexOf(name) === place);
  assert.deepEqual(order, ["callwright.wasm", "callwright-rest.wasm", "findings"]);
});

test("without the second part the author is told, nothing is lost, and all works once it is there", async (t) => {
  const half = await copiedSite(t, [""]);
  const page = await openPage({ address: half.address });
  await pressButton(page, "New job", "main");
  await toast(page, "A part of the checker could not be loaded");
  await half.addPart("-rest");
  await toast(page, "The whole checker is loaded now");
  await page.press("Escape");
  await page.until("!document.querySelector('dialog')");
  await newJob(page, "Book a visit");
  await write(page, `${PROSE} /Tranfer call: Ana.`);
  assert.ok((await findings(page)).some((finding) => finding.includes("Tranfer call")));
  await pressButton(page, "Optimize");
  await rested(page);
  assert.match(await instructions(page), /^Steps:\n1\. Greet/);
  assert.equal((await kept(page)).split("---\n")[2], await instructions(page));
});

test("a checker that cannot be had at first comes later, by itself", async () => {
  const before = `{ const plain = fetch; window.fetch = (address, ...more) =>
    String(address).endsWith("/callwright.wasm") && !window.isThere ? Promise.reject(new TypeError("no network")) : plain(address, ...more); }`;
  const page = await openPage({ before });
  await toast(page, "A part of the checker could not be loaded");
  await page.run("window.isThere = true");
  await toast(page, "The whole checker is loaded now");
  await newJob(page, "Book a visit");
  await write(page, "Then /Tranfer call: Ana.");
  assert.ok((await findings(page)).some((finding) => finding.includes("Tranfer call")));
});
