// The page as an editor beside the others: the same workspace, the same expected bytes, an emoji in front of the fault.

import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { after, test } from "node:test";
import { UPLOADS, end, findings, instructions, kept, openPage, pressButton, rested, upload, write } from "./site.mjs";

after(end);

const workspace = new URL("../editors/workspace/", import.meta.url);
const expected = new URL("../editors/expected/", import.meta.url);
const record = new URL("screen.txt", import.meta.url);
const screen = [];

const text = async (selector, page) => page.run(`document.querySelector(${JSON.stringify(selector)}).innerText.trim()`);
const caret = (page, words) => page.run(`(() => { const field = document.querySelector("textarea.instructions"); const place = field.value.indexOf(${JSON.stringify(words)}) + 2; field.focus(); field.setSelectionRange(place, place); })()`);

test("a workspace is opened, mended, written on, optimized, taken back, and kept byte for byte", async (t) => {
  const page = await openPage(UPLOADS);
  const files = {};
  for (const name of await readdir(workspace)) files[name] = await readFile(new URL(name, workspace));
  await upload(page, "Open files", files);
  await page.until("document.querySelectorAll('.jobs li').length === 2");
  await page.run("[...document.querySelectorAll('.job-link')].find((link) => link.textContent.includes('Book')).click()");
  await page.until("document.querySelector('.overlay .finding.severity-1')");
  await rested(page);

  const mark = await page.run("document.querySelector('.overlay .finding.severity-1').textContent");
  assert.equal(mark, "Sned SMS", "behind the emoji it stands at the right place");
  for (const finding of await findings(page)) screen.push(`finding: ${finding}`);
  screen.push(`instructions: ${await text(".field-instructions .count", page)}`);
  t.diagnostic("shows: findings");
  assert.equal(await page.run("document.querySelector('.overlay .tone-variable').textContent"), "{caller_name}");
  t.diagnostic("shows: colours");
  await page.until("document.querySelector('.overlay .hints')");
  screen.push(`hint: ${await page.run("document.querySelector('.overlay .hints').dataset.hints")}`);
  t.diagnostic("shows: hints");

  await caret(page, "Sned");
  await page.press("Alt+Enter");
  await page.until("document.activeElement.textContent === 'Write /Send SMS'");
  await page.press("Enter");
  await rested(page);
  t.diagnostic("shows: fixes");

  const place = await page.run("(({ left, top }) => ({ left, top }))([...document.querySelectorAll('.overlay .tone-action')].find(({ textContent }) => textContent === '/Send SMS').getBoundingClientRect())");
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: place.left + 20, y: place.top + 8, pointerType: "mouse" });
  await page.until("!document.querySelector('.card').hidden && document.querySelector('.card').textContent.includes('Book here: https://example.com/book')");
  screen.push(`hover: ${(await text(".card", page)).split("\n")[0]}`);
  t.diagnostic("shows: hover");

  await page.run("(() => { const field = document.querySelector('textarea.instructions'); field.focus(); field.setSelectionRange(99999, 99999); })()");
  await page.insert("- If they have a question, say that you will answer by text, then ");
  await page.type("/Se");
  await page.until("!document.querySelector('.menu').hidden && document.querySelectorAll('#menu li').length === 1");
  screen.push(`/ menu: ${await text("#menu .label", page)}`);
  await page.press("Enter");
  await page.insert("We will answer soon");
  await page.press("End");
  await page.insert(". Confirm it arrived.\n- If they want a person, ");
  await page.type("/Tr");
  await page.until("!document.querySelector('.menu').hidden && document.querySelectorAll('#menu li').length === 1");
  await page.press("Enter");
  await page.until("document.querySelector('#menu .label').textContent === 'Front desk'");
  await page.press("Enter");
  await rested(page);
  t.diagnostic("shows: menu");

  await caret(page, "caller_name");
  await page.press("Alt+Enter");
  await pressButton(page, "Rename everywhere…", ".card");
  await page.until("document.activeElement.id === 'dialog-line'");
  await page.press("Control+a");
  await page.type("guest_name");
  await page.press("Enter");
  await rested(page);
  t.diagnostic("shows: rename");

  const before = await instructions(page);
  await pressButton(page, "Optimize");
  await rested(page);
  assert.notEqual(await instructions(page), before);
  screen.push(`Optimize: ${await text(".toast p", page)}`);
  t.diagnostic("shows: Optimize");
  await page.run("document.querySelector('textarea.instructions').setSelectionRange(99999, 99999)");
  await write(page, "\n- Never quote prices.\n");
  await pressButton(page, "Undo");
  await rested(page);
  assert.equal(await instructions(page), `${before}\n- Never quote prices.\n`);
  t.diagnostic("shows: Undo");
  await pressButton(page, "History");
  await page.until("document.querySelectorAll('.history .entry').length === 2");
  await page.press("Escape");
  t.diagnostic("shows: history");

  for (const name of await readdir(expected)) {
    assert.equal(await kept(page, `/${name}`), await readFile(new URL(name, expected), "utf8"), name);
  }
  assert.deepEqual(page.complaints, []);
});

test("what was seen stands on the editor's page", async () => {
  const seen = `${screen.join("\n")}\n`;
  if (process.env.UPDATE === "1") await writeFile(record, seen);
  assert.equal(await readFile(record, "utf8"), seen, "UPDATE=1 records it");
});
