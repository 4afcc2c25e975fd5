// Writing a job: with the keyboard alone, with the menu, with what the server finds.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { UPLOADS, browser, end, findings, instructions, kept, leave, openJob, openPage, openTab, pressButton, rested, write } from "./site.mjs";

after(end);

/** Tab until what has the focus fits. */
async function tabTo(page, expression) {
  for (let step = 0; step < 60; step += 1) {
    if (await page.run(`(({ id, textContent, className }) => ${expression})(document.activeElement)`)) return;
    await page.press("Tab");
  }
  assert.fail(`the keyboard never comes to: ${expression}`);
}

test("a job from nothing to saved, with the keyboard alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "callwright-web-"));
  const page = await openPage(UPLOADS);
  await browser.saveInto(folder, page.context);
  await tabTo(page, "textContent === 'New job'");
  await page.press("Enter");
  await page.until("document.querySelector('dialog .templates button')");
  await page.type("empty");
  await page.press("Enter");
  await page.until("document.activeElement.id === 'field-name'");
  await page.type("Take a call");
  await tabTo(page, "id === 'field-description'");
  await page.type("For the evening: calls to a person");
  await tabTo(page, "id === 'field-instructions'");
  await page.type("Goal: help the caller reach a person.\n\n1. Ask for the caller's name.\n");
  // The list goes on by itself.
  await rested(page);
  await page.type("Let them know, then /");
  await page.until("!document.querySelector('.menu').hidden");
  await page.type("Tra");
  await page.until("!document.querySelector('.menu').hidden && document.querySelectorAll('#menu li').length === 1");
  await page.press("Enter");
  await rested(page);
  await page.press("Escape");
  await page.type("Front desk");
  await page.press("End");
  await page.type(".");
  await rested(page);
  const text = "Goal: help the caller reach a person.\n\n1. Ask for the caller's name.\n2. Let them know, then /Transfer call: \"Front desk\".";
  assert.equal(await instructions(page), text);
  await page.press("Control+s");
  let files = [];
  for (let attempt = 0; attempt < 100 && !files.some((name) => name.endsWith(".md")); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    files = await readdir(folder);
  }
  const file = `---\nname: Take a call\ndescription: "For the evening: calls to a person"\n---\n${text}`;
  assert.equal(await readFile(join(folder, files[0]), "utf8"), file);
  assert.equal(await kept(page), file);
  assert.deepEqual(page.complaints, []);
});

test("a finding is found, explained and mended with the keyboard", async () => {
  const page = await openJob("Goal: reach a person.\n\n1. If they want a person, /Tranfer call: Front desk.");
  assert.deepEqual(await findings(page), ["There is no action called Tranfer call; did you mean /Transfer call?"]);
  await page.press("F8");
  await page.until("!document.querySelector('.card').hidden && document.activeElement.textContent.includes('/Transfer call')");
  assert.match(await page.run("document.querySelector('.card').textContent"), /Error.*no action called Tranfer call/s);
  await page.run("document.querySelector('.card details').open = true");
  await page.until("document.querySelector('.card mark')?.textContent === 'Sned SMS'");
  assert.doesNotMatch(await page.run("document.querySelector('.card').textContent"), /Flagged:/);
  await page.press("Enter");
  await rested(page);
  assert.equal(await instructions(page), "Goal: reach a person.\n\n1. If they want a person, /Transfer call: Front desk.");
  assert.deepEqual(await findings(page), []);
  assert.equal(await page.run("document.activeElement.id"), "field-instructions");
  await page.press("Control+z");
  assert.match(await instructions(page), /Tranfer/);
});

test("a card offers what mends its own finding, whatever else is found in the same words", async () => {
  const page = await openJob("If appropriate, /Tranfer call: Ana. Then email them the quote.\nAsk for the code.\nAsk for the name.");
  const offers = {};
  for (const finding of await findings(page)) {
    await page.press("F8");
    await page.until(`document.querySelector('.card:not([hidden]) .message')?.textContent === ${JSON.stringify(finding)}`);
    offers[finding] = await page.run("[...document.querySelectorAll('.card > .buttons button')].map(({ textContent }) => textContent).join()");
    await page.press("Escape");
  }
  const of = (words) => Object.entries(offers).find(([finding]) => finding.includes(words))[1];
  assert.equal(of("Say first what the job is for"), "Begin with the goal");
  assert.match(of("no action called Tranfer call"), /^Write \/Transfer call,(?!.*goal)/);
});

test("the menu says what each action does, and whom a call can go to", async () => {
  const page = await openJob("Ask for the name.\n\nThen ");
  await openTab(page, "People and numbers");
  await pressButton(page, "Add an inbox", "dialog");
  await page.type("Front desk");
  await page.press("Tab");
  await pressButton(page, "Add a number", "dialog");
  await page.type("After hours");
  await page.press("Tab");
  await page.type("+1 415 555 0123");
  await page.press("Tab");
  await leave(page);
  assert.deepEqual(JSON.parse(await kept(page, "/callwright.json")), {
    inboxes: [{ name: "Front desk" }], numbers: [{ label: "After hours", number: "+1 415 555 0123" }],
  });
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.type("/");
  const labels = "[...document.querySelectorAll('#menu .label')].map((label) => label.textContent)";
  await page.until("!document.querySelector('.menu').hidden");
  assert.deepEqual(await page.run(labels), ["Send SMS", "Transfer call", "Create Jobber request"]);
  assert.match(await page.run("document.querySelector('.menu .help').textContent"), /caller's own number/);
  await page.press("ArrowDown");
  const marked = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent";
  assert.match(await page.run(marked), /^Transfer call/);
  await page.press("Enter");
  await page.until(`${labels}.join() === 'Front desk,After hours'`);
  await page.until("document.querySelector('[role=log].unseen').textContent.includes('Front desk')");
  await page.press("ArrowDown");
  await page.press("Enter");
  await rested(page);
  assert.equal(await instructions(page), "Ask for the name.\n\nThen /Transfer call: \"After hours\"");
  assert.equal(await page.run("document.querySelector('.menu').hidden"), true);
});

test("a right-to-left language and long words are typed as anywhere", async () => {
  const page = await openJob("");
  await page.insert(`日本\nשלום /Transfer call: Front desk\n${"Donaudampfschiff".repeat(40)}\n👩‍👩‍👧 ok\t.`);
  await rested(page);
  assert.match(await instructions(page), /^日本\nשלום .*\nDonau.*\n👩‍👩‍👧 ok\t\.$/u);
  assert.equal((await kept(page)).split("---\n")[2], await instructions(page));
  const height = (selector) => `document.querySelector('${selector}').scrollHeight`;
  assert.equal(await page.run(height(".overlay")), await page.run(height("textarea.instructions")));
  assert.equal(await page.run("document.documentElement.scrollWidth <= innerWidth"), true);
  assert.equal(await page.run("document.querySelector('.overlay').innerText.trimEnd() === document.querySelector('textarea.instructions').value"), true);
});

test("a letter in a long text makes its own line anew, and no row of the lists", async () => {
  const page = await openJob("Ask for the name and the day, then /Send SMS: \"Hi {caller_name}, see you then.\"\n".repeat(60));
  assert.ok((await findings(page)).length > 60);
  await page.run(`(() => {
    window.made = { "overlay": 0, "list": 0, "jobs": 0 };
    const watch = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) if (target.className in made) made[target.className] += addedNodes.length;
    });
    watch.observe(document.body, { subtree: true, childList: true });
    document.querySelector("textarea.instructions").setSelectionRange(700, 700);
  })()`);
  await page.type("x");
  await rested(page);
  const { overlay, list, jobs } = await page.run("made");
  assert.ok(overlay >= 1 && overlay <= 4, `${overlay} lines were made`);
  assert.ok(list <= 4, `${list} rows were made`);
  assert.equal(jobs, 0);
});

test("the caret, where it is, stands over its letter in the picture of the text", async () => {
  const page = await openJob("Goal: help.\n\n1. Ask for {caller_name}, then /Send SMS: \"Hi\".\n2. /Transfer call: Ana Ortiz-Hernández if they agree. Wafting fjord quiz.");
  // The field's own letters are measured in a copy of it that is an element with the same style and the same text.
  const drift = await page.run(`(() => {
    const field = document.querySelector("textarea.instructions");
    const copy = document.createElement("div");
    for (const name of ["font", "padding", "border", "width", "letterSpacing", "whiteSpace", "overflowWrap", "tabSize"]) copy.style[name] = getComputedStyle(field)[name];
    copy.style.position = "absolute"; copy.style.left = field.getBoundingClientRect().left + "px"; copy.style.top = field.getBoundingClientRect().top + scrollY + "px";
    copy.textContent = field.value; document.body.append(copy);
    const node = copy.firstChild; let worst = 0; let offset = 0;
    for (const row of document.querySelectorAll(".overlay > div")) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) for (let i = 0; i < text.length; i += 1) {
        const [one, other] = [document.createRange(), document.createRange()];
        one.setStart(text, i); one.setEnd(text, i + 1); other.setStart(node, offset); other.setEnd(node, offset + 1);
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        if (a.width) worst = Math.max(worst, Math.abs(a.left - b.left), Math.abs(a.top - b.top));
        offset += 1;
      }
      offset += 1;
    }
    copy.remove(); return worst;
  })()`);
  assert.ok(drift < 1, `letters are up to ${drift} pixels beside one another`);
});
