// Little room, large letters, long words, other directions, colours of the author's own: everything is seen, and can be reached.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { end, newJob, openJob, pressButton, rested, write } from "./site.mjs";

after(end);

const LONG = "Rechtsschutzversicherungsgesellschaften".repeat(3);
const JOB = `Goal: help the caller book a visit.\n\n${"1. Ask for the caller's name and the day that suits them.\n".repeat(12)}Thank them`;
const box = (page, selector) => page.run(`(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`);
const caretAtEnd = (page) => page.run("document.querySelector('textarea.instructions').focus(); document.activeElement.setSelectionRange(99999, 99999)");

async function isInside(page, selector, [width, height]) {
  const { left, top, right, bottom } = await box(page, selector);
  assert.ok(left >= 0 && top >= 0 && right <= width && bottom <= height, `${selector} in ${width} × ${height}: ${[left, top, right, bottom]}`);
}

test("on a phone the list of jobs is seen where it is asked for, wherever the job is scrolled to", async () => {
  const page = await openJob(JOB);
  await page.setSize(390, 844, true);
  await page.run("scrollTo(0, 99999)");
  await page.click("#jobs");
  await isInside(page, ".library-head", [390, 844]);
  const sizes = await page.run("[...document.querySelectorAll('input:not([type=checkbox]), textarea')].map((field) => parseFloat(getComputedStyle(field).fontSize))");
  assert.ok(Math.min(...sizes) >= 16, "a phone does not draw the page larger when somebody writes");
});

test("where the window is low, as over a phone's keyboard, the menu has room, and the head gives way", async () => {
  const page = await openJob(JOB);
  for (const [width, height, isPhone] of [[390, 420, true], [640, 430, false], [320, 256, false], [1280, 300, false]]) {
    await page.setSize(width, height, isPhone);
    await caretAtEnd(page);
    await page.type(". /");
    await page.until("!document.querySelector('.menu').hidden");
    await rested(page);
    await isInside(page, ".menu", [width, height]);
    assert.ok((await box(page, "#top")).bottom <= 0);
    await page.press("Escape");
    for (let letter = 0; letter < 3; letter += 1) await page.press("Backspace");
    await page.press("F8");
    await page.until("!document.querySelector('.card').hidden");
    await isInside(page, ".card", [width, height]);
    await page.press("Escape");
  }
});

test("what has the focus is not behind the head", async () => {
  const page = await openJob(JOB);
  for (const [width, isPhone] of [[1280, false], [390, true]]) {
    await page.setSize(width, 700, isPhone);
    await caretAtEnd(page);
    await page.run("scrollTo(0, 99999)");
    for (let step = 0; step < 5; step += 1) {
      await page.press("Shift+Tab");
      const top = await page.run("document.activeElement.getBoundingClientRect().top");
      assert.ok(top >= (await box(page, "#top")).bottom, `${width}: ${await page.run("document.activeElement.outerHTML.slice(0, 80)")}`);
    }
  }
});

test("long words are broken, and nothing is cut off", async () => {
  const page = await openJob(`1. Tell them, then /Send SMS: "${LONG}".\n2. If they want ${LONG}, /Transfer call: ${LONG}.`, { name: LONG.slice(0, 90) });
  const isCut = (selector) => page.run(`(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector(${JSON.stringify(selector)}))`);
  for (const tab of ["findings", "preview", "paste"]) {
    await page.click(`#tab-${tab}`);
    await rested(page);
    assert.equal(await isCut(`#panel-${tab}`), false, tab);
  }
  await page.run("document.querySelector('[aria-label^=Delete]').click()");
  await page.until("document.querySelector('dialog')");
  assert.equal(await isCut("dialog"), false);
  await page.press("Escape");
});

test("what is chosen is seen in colours of the author's own, and how much a finding matters is said in words", async () => {
  const page = await openJob("Ask for the name, then /Tranfer call: Ana.");
  await page.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-reduced-motion", value: "reduce" }] });
  await rested(page);
  const style = (selector, key) => page.run(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${key}`);
  assert.notEqual(await style("[role=tab][aria-selected=true]", "borderBlockEndColor"), await style("[role=tab][aria-selected=false]", "borderBlockEndColor"));
  assert.equal(await style(".jobs li.open", "outlineStyle"), "solid");
  await caretAtEnd(page);
  await page.type(" /");
  await page.until("!document.querySelector('.menu').hidden");
  assert.equal(await style("#menu [aria-selected=true]", "outlineStyle"), "solid");
  await page.press("Escape");
  const places = await page.run("[...document.querySelectorAll('.findings .place')].map((place) => place.textContent)");
  assert.ok(places.includes("Error, line 1"), places.join());
  await page.run("document.querySelector('#field-description').focus()");
  await page.insert("x".repeat(501));
  await rested(page);
  assert.match(await page.run("document.querySelector('.field-description .notes').innerText"), /^Error: /);
});

test("fields and messages run as their words do", async () => {
  const page = await openJob("1. ثم /Send SMS: \"مرحبا https://example.com\".");
  await newJob(page, "עברית");
  await write(page, "Tell them, then /Send SMS: \"مرحبا\".");
  assert.equal(await page.run("getComputedStyle(document.querySelector('#field-name')).direction"), "rtl");
  await pressButton(page, "Caller gets");
  await rested(page);
  assert.equal(await page.run("getComputedStyle(document.querySelector('.bubble')).unicodeBidi"), "plaintext");
});

test("on the narrowest phone no button and no tab is behind an edge, and messages stand before a dialog", async () => {
  const page = await openJob("First, greet the caller. Then ask for their name. Finally, thank them.");
  await page.setSize(320, 640, true);
  await rested(page);
  const behind = `[...document.querySelectorAll(".toolbar .group, main [role=tablist]")].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)`;
  assert.deepEqual(await page.run(behind), []);
  await page.run("document.querySelector('.toolbar [popovertarget]').click()");
  await page.run("[...document.querySelectorAll('#more-menu button')].find((one) => one.textContent === 'History…' && one.checkVisibility()).click()");
  await page.until("document.querySelector('dialog')");
  await page.press("Escape");
  await page.until("!document.querySelector('dialog')");
  await page.click(".field-instructions .copy");
  await page.until("!document.querySelector('.toast').hidden");
  await page.run("document.querySelector('.library-foot button').click()");
  await page.until("document.querySelector('dialog .toast')");
  assert.equal(await page.run("(({ x, y }) => document.elementFromPoint(x + 8, y + 8).closest('.toast') !== null)(document.querySelector('.toast').getBoundingClientRect())"), true);
  await page.press("Escape");
  await page.until("document.querySelector('body > .toast')");
  assert.deepEqual(page.complaints, []);
});

test("what is unfolded in a card stays in the window, and the card where it is", async () => {
  const page = await openJob(`${JOB}. Ask a few questions about their insurance.`);
  for (const [width, height, isPhone] of [[1280, 700, false], [390, 844, true]]) {
    await page.setSize(width, height, isPhone);
    await page.run("document.querySelector('.finding-link').click()");
    await page.until("!document.querySelector('.card').hidden");
    await rested(page);
    const { top } = await box(page, ".card summary");
    await page.run("document.querySelector('.card summary').click()");
    await page.until("document.querySelector('.card details mark')");
    await rested(page);
    await isInside(page, ".card", [width, height]);
    const grown = await box(page, ".card summary");
    assert.ok(grown.top <= top, "it grows downwards below the line, and upwards above it");
    assert.doesNotMatch(await page.run("document.querySelector('.card details').innerText"), /^Why\?\s+[a-z]+-/, "rules have names for those who write them");
    const silencing = await page.run("[...document.querySelectorAll('.card details:last-of-type button')].map((one) => one.textContent)");
    assert.deepEqual(silencing, ["Keep it here, and say why"], "nor there");
    await page.press("Escape");
  }
});

test("however wide the window is, what stands in the form stays in it", async () => {
  const page = await openJob(JOB);
  for (const width of [320, 721, 800, 1001, 1024, 1100, 1280]) {
    await page.setSize(width, 800);
    await rested(page, 100);
    assert.deepEqual(await page.run(`[...document.querySelectorAll("form.job .field, form.job .field > *, form.job .copy, form.job .count")].filter((one) =>
      one.checkVisibility() && one.getBoundingClientRect().right > document.querySelector("form.job").getBoundingClientRect().right).map((one) => one.className)`), [], String(width));
    assert.equal(await page.run("document.documentElement.scrollWidth"), width);
    assert.ok(await page.run("document.querySelector('form.job').clientWidth") >= Math.min(width - 40, 420), `${width}: there is room to write`);
  }
});
