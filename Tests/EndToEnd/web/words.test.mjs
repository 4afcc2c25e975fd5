// What the page says: in terms of what its reader can do there.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { inPage } from "../../../editors/web/source/text/page-words.js";
import { runsLeft } from "../../../editors/web/source/text/direction.js";
import { addInbox, end, findings, kept, leave, openJob, openTab, pressButton, rested } from "./site.mjs";

after(end);

test("no message and no reason of a rule sends the page's reader to a file", async () => {
  const folder = new URL("../../../Sources/JobAnalysis/Rules", import.meta.url).pathname;
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".swift"));
  const lines = (await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")))).join("\n").split("\n")
    .filter((line) => line.includes("callwright.json") && !line.includes("///"));
  assert.ok(lines.length > 2);
  assert.deepEqual(lines.map(inPage).filter((line) => /callwright\.json|"variables"/.test(line)), []);
});

test("a variable that is not there is added in the forms, and what is meant so is kept without a rule's name", async () => {
  const page = await openJob("Ask a few questions about their project. Then /Send SMS: \"Hi {order}\".");
  await openTab(page, "Variables");
  await pressButton(page, "Add a variable", "dialog");
  await page.insert("caller_name");
  await leave(page);
  const found = await findings(page);
  assert.ok(found.some((words) => words.includes("add it under Workspace, Variables, or remove it")), found.join("\n"));
  await page.run("[...document.querySelectorAll('.finding-link')].find((link) => link.textContent.startsWith('Which questions')).click()");
  await page.until("!document.querySelector('.card').hidden");
  assert.equal(await page.run("document.querySelector('.card details:last-of-type button').textContent"), "Keep it here, and say why");
  await page.run("document.querySelector('.card details:last-of-type button').click()");
  await rested(page);
  assert.ok(!(await findings(page)).some((words) => words.startsWith("Which questions")));
});

test("who cannot see the picture hears which steps are for some calls alone", async () => {
  const page = await openJob("1. Ask why they call, then pick one:\n\n## Orders\nAsk for the number.\n\n## Leaks\n/Transfer call: Dispatch\n\n2. Thank them.");
  await page.run("document.querySelector('#tab-flow').click()");
  await rested(page);
  assert.deepEqual(await page.run("[...document.querySelectorAll('.flow > ol > li')].map((item) => [item.firstChild.textContent, item.querySelectorAll('li').length])"), [
    ["Ask why they call, then pick one:", 0], ["If the call is about: Orders", 1], ["If the call is about: Leaks", 1], ["Thank them.", 0],
  ]);
});

test("a person who is not there is added from the card, and stands in the forms", async () => {
  const page = await openJob("If they want a person, /Transfer call: Ana Ortiz.");
  await addInbox(page, "Front desk");
  assert.ok((await findings(page)).some((words) => words.includes("write one that it has (Front desk), or add this one to the workspace")));
  await page.run("[...document.querySelectorAll('.finding-link')].find((link) => link.textContent.includes('Ana Ortiz')).click()");
  await page.until("!document.querySelector('.card').hidden");
  const offers = await page.run("[...document.querySelectorAll('.card > .buttons button')].map((one) => one.textContent)");
  assert.deepEqual(offers, ["Add Ana Ortiz to the shared inboxes under Workspace", "Add Ana Ortiz to the people under Workspace"]);
  await page.run("[...document.querySelectorAll('.card > .buttons button')].at(-1).click()");
  await rested(page);
  assert.ok(!(await findings(page)).some((words) => words.includes("Ana Ortiz")));
  assert.deepEqual(JSON.parse(await kept(page, "/callwright.json")).members, [{ name: "Ana Ortiz" }]);
  await openTab(page, "People and numbers");
  assert.equal(await page.run("document.querySelector('dialog [role=tabpanel]:not([hidden]) input').value"), "Ana Ortiz");
  await leave(page);
});

test("what was cleaned of a paste is said once, with all of it", async () => {
  const page = await openJob("·\tAsk for the\u00A0name\n·\tSay \u200Bthanks");
  await pressButton(page, "Clean up pasted text");
  await page.until("document.querySelector('.toast').textContent.includes('Ctrl+Z')");
  assert.match(await page.run("document.querySelector('.toast p').textContent"),
    /^Removed or replaced: spaces that are not ordinary spaces \(1\), characters that cannot be seen \(1\), bullets of a word processor \(2\)\. Ctrl\+Z/);
});

const ARABIC = "الهدف: ساعد المتصل على حجز موعد.\n1. اسأل عن الاسم.\n/Transfer call: Front desk إذا أراد شخصا.\n2. اشكره.";

test("lines that begin with an action run as the job does, and the caret goes where it is put", async () => {
  assert.equal(runsLeft("Ask.\nשלום"), false);
  assert.equal(runsLeft("Ask for it.\n/Send SMS: \"שלום\"\nThank them."), false);
  const page = await openJob(ARABIC);
  await addInbox(page, "Front desk");
  await page.run("document.querySelector('textarea.instructions').focus()");
  for (const text of ["textarea.instructions", ".overlay div:nth-child(3)"]) {
    assert.equal(await page.run(`getComputedStyle(document.querySelector(${JSON.stringify(text)})).direction`), "rtl");
  }
  const line = ARABIC.indexOf("/Transfer");
  const lineEnd = ARABIC.indexOf("\n", line);
  const places = [line + 3, line + 12, line + 20, lineEnd - 8, lineEnd - 3];
  for (const place of places) {
    const at = await page.run(`(() => {
      const text = document.createTreeWalker(document.querySelector(".overlay div:nth-child(3)"), NodeFilter.SHOW_TEXT);
      let left = ${place - line};
      while (text.nextNode() && left >= text.currentNode.length) left -= text.currentNode.length;
      const range = document.createRange();
      range.setStart(text.currentNode, left);
      range.setEnd(text.currentNode, left + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      const letter = text.currentNode.data[left];
      return { x: /[\\u0600-\\u06ff]/.test(letter) ? x + width * 0.9 : x + width * 0.1, y: y + height / 2 };
    })()`);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await page.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
    }
    assert.equal(await page.run("document.querySelector('textarea.instructions').selectionStart"), place, ARABIC[place]);
  }
  const { right } = await page.run("(({ right }) => ({ right }))(document.querySelector('.overlay .tone-action').getBoundingClientRect())");
  assert.ok(right > await page.run("(({ left, width }) => left + width * 0.8)(document.querySelector('.overlay').getBoundingClientRect())"), "the action begins at the right");
  await page.run("document.querySelector('textarea.instructions').select()");
  await page.insert("Ask for the name.");
  assert.equal(await page.run("getComputedStyle(document.querySelector('textarea.instructions')).direction"), "ltr");
});
