// Test calls: what to say, what should happen, and what of it was ticked off.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { end, openJob, pressButton, rested, takeOver, write } from "./site.mjs";

after(end);

const JOB = "Goal: help the caller book a visit.\n\n1. Ask for the caller's name.\n2. If they want the link, /Send SMS: \"Book here: https://example.com/book\"\n3. If they want a person, /Transfer call: Front desk.\n4. Thank them and end the call.";

const words = (page, selector) => page.run(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.innerText.trim().replace(/\\s+/g, " "))`);
const ticked = (page) => page.run("[...document.querySelectorAll('.calls input')].map((box) => Number(box.checked)).join('')");
const progress = (page) => page.run("document.querySelector('.calls .summary').textContent");

async function open(page) {
  await page.click("#tab-calls");
  await rested(page);
}

/** The job with its calls in sight. */
async function opened() {
  const page = await openJob(JOB);
  await open(page);
  return page;
}

async function tick(page, place) {
  await page.run(`document.querySelectorAll('.calls input')[${place}].focus()`);
  await page.press(" ");
}

test("there is a call for each way, with what to say and what to look for", async () => {
  const page = await opened();
  assert.deepEqual(await words(page, ".call h3"), ["1. Nothing special happens 0 of 3", "2. If they want the link 0 of 4", "3. If they want a person 0 of 3"]);
  const link = await words(page, ".call:nth-of-type(2) li");
  assert.ok(link.some((line) => line === "You: Act so that this is true: they want the link."), link.join("\n"));
  assert.ok(link.some((line) => line === "A text arrives: Book here: https://example.com/book"), link.join("\n"));
  assert.ok((await words(page, ".call:nth-of-type(3) li")).some((line) => line.startsWith("The call goes to Front desk")));
  assert.match(await page.run("document.querySelector('.calls').innerText"), /a phone that can take texts/);
  await page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
  await pressButton(page, "Copy", ".calls");
  await page.until("window.copied");
  assert.match(await page.run("copied"), /^Test calls: .*\n\nCall from a phone[^]*2\. If they want the link[^]*\[ \] A text arrives: “Book here/);
  assert.deepEqual(page.complaints, []);
});

test("ticks are kept with the job, by the keyboard too, and go with its text", async () => {
  const page = await opened();
  await tick(page, 1);
  await page.run("for (const box of document.querySelectorAll('.call:nth-of-type(3) input')) box.click()");
  await rested(page);
  const all = await ticked(page);
  assert.equal(await progress(page), "Ticked off: 4 of 10");
  assert.equal(all, "0100000111");
  assert.equal(await page.run("document.querySelectorAll('.call.done').length"), 1);
  await page.reload();
  await page.until("document.querySelector('form.job') && !document.querySelector('form.job').hidden");
  await rested(page);
  await open(page);
  assert.equal(await ticked(page), all);
  await write(page, " ");
  assert.equal(await progress(page), "Ticked off: 0 of 10", "of another text nothing has been tried");
  await page.press("Control+z");
  await rested(page);
  assert.equal(await ticked(page), all, "taken back, it is the text that was tried");
  const other = await takeOver(page);
  await page.click("#tab-calls");
  await rested(page);
  assert.equal(await page.run("document.querySelector('.calls input').matches(':disabled')"), true, "the other tab ticks now");
  await open(other);
  assert.equal(await ticked(other), all);
});

test("what has the keyboard keeps it while nothing changes, and an empty job has nothing to try", async () => {
  const page = await opened();
  await tick(page, 2);
  await page.run("document.querySelector('#tab-calls').click()");
  await rested(page);
  assert.equal(await page.run("[...document.querySelectorAll('.calls input')].indexOf(document.activeElement)"), 2);
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.press("Control+a");
  await page.press("Delete");
  await rested(page);
  assert.match(await page.run("document.querySelector('.calls').innerText"), /^Nothing is written yet/);
  assert.equal(await page.run("document.querySelectorAll('.calls input').length"), 0);
});
