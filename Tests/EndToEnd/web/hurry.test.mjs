// Somebody who has never seen the page, and is in a hurry: clicks twice, writes on, pastes from Word, drops whatever there is.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { UPLOADS, end, findings, instructions, kept, newJob, openJob, openPage, pressButton, rested, upload, write } from "./site.mjs";

after(end);

const toast = (page, words) => page.until(`!document.querySelector('.toast').hidden && document.querySelector('.toast').textContent.includes(${JSON.stringify(words)})`);
const caret = (page, place) => page.run(`(() => { const field = document.querySelector("textarea.instructions"); field.focus(); field.setSelectionRange(${place}, ${place}); })()`);
const focus = (page) => page.run("document.activeElement.getAttribute('aria-label') ?? document.activeElement.querySelector('.name')?.textContent ?? document.activeElement.textContent");

/** Writes into the clipboard what a word processor puts there, and pastes it. */
async function paste(page, text) {
  await page.run(`(() => {
    const field = document.createElement("textarea");
    field.value = ${JSON.stringify(text)};
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  })()`);
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.press("Control+v");
}

test("the menu behind the dots opens where it is clicked, and does what it says", async () => {
  const page = await openJob("Ask for the name.\n\n\n\n\nThank them.");
  await page.click("[aria-label=More]");
  await page.until("document.querySelector('.more').matches(':popover-open') && document.activeElement.className === 'item'");
  await page.click(".more .item:nth-child(2)");
  await page.until("document.querySelector('textarea.instructions').value === 'Ask for the name.\\n\\nThank them.'");
  assert.equal(await page.run("document.querySelector('.more').matches(':popover-open')"), false);
  await caret(page, 3);
  await page.click("[aria-label=More]");
  await page.click(".more .item:nth-child(1)");
  await page.until("!document.querySelector('.card').hidden");
});

test("what is written behind a suggestion's quotes is not part of the message", async () => {
  const page = await openJob("1. Tell them, then ");
  const take = async (letters) => {
    await page.type(letters);
    await page.until("!document.querySelector('.menu').hidden && document.querySelectorAll('#menu li').length === 1");
    await page.press("Enter");
    await rested(page);
  };
  await take("/Se");
  await page.type('See you then".');
  await page.press("Enter");
  await rested(page);
  await page.type("If not, ");
  await take("/Tra");
  await page.type("Petra");
  await page.press("Enter");
  await rested(page);
  await page.type("Say it, then ");
  await take("/Se");
  await page.type("Bye");
  await page.press("Tab");
  await page.type(".");
  assert.equal(await instructions(page), '1. Tell them, then /Send SMS: "See you then".\n2. If not, /Transfer call: "Petra"\n3. Say it, then /Send SMS: "Bye".');
});

test("who clicks twice gets one dialog", async () => {
  const page = await openJob("First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.");
  for (const title of ["New job", "Preview changes", "History", "Workspace"]) {
    await page.run(`(() => { const found = [...document.querySelectorAll("button")].find((one) => one.firstChild?.textContent === ${JSON.stringify(title)}); found.click(); found.click(); })()`);
    await page.until("document.querySelector('dialog')");
    await rested(page);
    assert.equal(await page.run("document.querySelectorAll('dialog').length"), 1, title);
    await page.press("Escape");
    await page.until("!document.querySelector('dialog')");
    await rested(page);
  }
  await pressButton(page, "New job");
  await page.until("document.querySelector('dialog')");
});

test("F8 leads on from where the author is, and to what took the place of what was mended", async () => {
  const page = await openJob("Goal: reach somebody.\n\n1. If they want a person, /Tranfer call: Ana.\n2. If they want a link, /Sned SMS: \"Hi\".\n3. If they want a boss, /Tranfr call: Bo.");
  const message = async () => {
    await page.press("F8");
    await page.until("!document.querySelector('.card').hidden");
    return page.run("document.querySelector('.card .message').textContent");
  };
  const all = await findings(page);
  assert.match(all[0], /Tranfer/);
  assert.equal(await message(), all[0]);
  await page.press("Enter");
  await rested(page);
  const left = await findings(page);
  assert.equal(left.length, all.length - 1);
  assert.equal(await message(), left[0], "the first that is left, not the second");
  await page.press("Escape");
  const behind = await page.run("document.querySelector('textarea.instructions').value.indexOf('Tranfr')");
  await caret(page, behind - 4);
  assert.match(await message(), /Tranfr/);
});

test("a card without an offer takes the focus too, and Escape puts it away", async () => {
  const page = await openJob("Ask for the name.");
  await page.run("document.querySelector('#field-description').focus()");
  await page.insert("x".repeat(490));
  await rested(page);
  await page.click(".field-description .notes button");
  await page.until("document.activeElement.matches('.card')");
  await page.press("Escape");
  assert.equal(await page.run("document.querySelector('.card').hidden"), true);
});

test("a card that is still asked for when another job is opened does not open over that", async () => {
  const page = await openJob("Then /Tranfer call: Ana.", { name: "One" });
  await newJob(page, "Two");
  await pressButton(page, "One", "#library");
  await page.until("document.querySelector('.finding-link')");
  await page.run("document.querySelector('.finding-link').click(); [...document.querySelectorAll('.job-link')].find(({ textContent }) => textContent.startsWith('Two')).click()");
  await rested(page);
  assert.match(await page.run("document.title"), /^Two/);
  assert.equal(await page.run("document.querySelector('.card').hidden"), true);
});

test("the focus stays in the list of jobs when one is renamed or deleted", async () => {
  const page = await openJob("Ask.", { name: "One" });
  await newJob(page, "Two");
  await rested(page);
  await page.run("document.querySelector(\"[aria-label='Rename Two']\").focus()");
  await page.press("Enter");
  await page.until("document.activeElement.id === 'dialog-line'");
  await page.type("Three");
  await page.press("Enter");
  await rested(page);
  assert.equal(await focus(page), "Rename Three");
  for (const [name, next] of [["Three", "One"], ["One", "New job"]]) {
    await page.run(`document.querySelector("[aria-label='Delete ${name}']").focus()`);
    await page.press("Enter");
    await pressButton(page, "Delete", "dialog");
    await rested(page);
    assert.equal(await focus(page), next);
  }
  assert.equal(await page.run("document.title"), "Callwright");
});

test("what is pasted from a word processor is offered to be cleaned up, and fields in it come to their places", async () => {
  const page = await openJob("");
  await paste(page, "Ask for the name.");
  await rested(page);
  assert.equal(await page.run("document.querySelector('.toast').hidden"), true, "plain words are pasted in peace");
  await page.press("Control+a");
  await paste(page, "Description: For new\u00A0callers\n\n·\tAsk for the name\n·\tSay \u201Cthank you\u201D\n");
  await toast(page, "a word processor's bullets");
  await pressButton(page, "Clean it up", ".toast");
  await rested(page);
  assert.equal(await instructions(page), "- Ask for the name\n- Say \u201Cthank you\u201D\n");
  assert.equal(await page.run("document.querySelector('#field-description').value"), "For new callers");
  await page.press("Control+a");
  await paste(page, "Description: For all\n\n·\tAsk\n");
  await pressButton(page, "Clean it up", ".toast");
  await rested(page);
  assert.equal(await instructions(page), "Description: For all\n- Ask\n", "nothing that was written is lost");
  await paste(page, "·\tAsk\n");
  await toast(page, "a word processor's bullets");
  await newJob(page, "Other");
  await write(page, "·\tAsk\n");
  await pressButton(page, "Clean it up", ".toast");
  await toast(page, "Another job is open now");
  assert.equal(await instructions(page), "·\tAsk\n");
});

test("of several files those that can be read are opened, whatever program wrote them, and the others are told", async () => {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", {
    "visit.job (1).md": "---\nname: Visit\n---\nAsk.", "callwright (2).json": '{ "members": [{ "name": "Ana" }] }', "notes.txt": Buffer.from("\uFEFFAsk for the \u201Cn\u00E4me\u201D", "utf16le"),
    "old.txt": Buffer.from("Say \x93hi\x94", "latin1"), "word.docx": Buffer.from("PK\x03\x04\x14\x00\xFF\xFE", "latin1"), "package.json": "{}",
  });
  await toast(page, "Opened 4 files.");
  const told = await page.run("document.querySelector('.toast p').textContent");
  for (const words of ["old.txt is in an older encoding", "word.docx is a document, not plain text", "package.json is neither a job nor a workspace"]) assert.ok(told.includes(words), told);
  assert.equal(await page.run("[...document.querySelectorAll('.jobs .name')].map((name) => name.textContent).join()"), "notes,old,Visit");
  assert.match(await kept(page, "/callwright.json"), /Ana/);
  assert.equal(await kept(page, "/notes.job.md"), "Ask for the \u201Cn\u00E4me\u201D");
  await upload(page, "Open files…", { "callwright.json": '{ "members": [' });
  await toast(page, "so the workspace here stays as it is.");
  assert.match(await kept(page, "/callwright.json"), /Ana/);
  assert.equal(await kept(page, "/old.job.md"), "Say \u201Chi\u201D");
});

test("a template is found by its words in any order, and taken with the keyboard", async () => {
  const page = await openPage();
  await pressButton(page, "New job");
  await page.until("document.querySelector('dialog .templates button')");
  await page.type("table book");
  assert.equal(await page.run("document.querySelectorAll('dialog .templates button').length"), 1);
  await page.press("ArrowDown");
  await page.press("Enter");
  await page.until("document.querySelector('#field-name').value === 'Reserve a table'");
});

test("a search without a template says so, and still begins a job", async () => {
  const page = await openPage();
  await pressButton(page, "New job");
  await page.until("document.querySelector('dialog .templates button')");
  await page.type("chimney sweep");
  assert.match(await page.run("document.querySelector('dialog').innerText"), /No template has these words/);
  await page.press("Enter");
  await page.until("document.activeElement.id === 'field-name'");
});

test("without the clipboard's own way, copying works all the same; where nothing does, the page says what will", async () => {
  const before = "Object.defineProperty(navigator, 'clipboard', { value: undefined }); addEventListener('copy', () => (window.copied = document.activeElement.value));";
  const page = await openJob("Ask for the name.", { before });
  await page.click(".field-instructions .copy");
  await toast(page, "Copied: instructions.");
  assert.equal(await page.run("copied"), "Ask for the name.");
  await page.run("document.execCommand = () => false");
  await page.click(".field-instructions .copy");
  await toast(page, "Select the words under Copy");
  assert.deepEqual(page.complaints, []);
});

test("the job that is open is seen among many, also while others are searched for", async () => {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", Object.fromEntries([...Array(40).keys()].map((number) => [`${number}.job.md`, `---\nname: Job ${number}\n---\nAsk.`])));
  await page.until("document.querySelectorAll('.jobs li').length === 40");
  const isSeen = () => page.run(`(() => {
    const [list, open] = [document.querySelector(".jobs").getBoundingClientRect(), document.querySelector(".jobs .open")?.getBoundingClientRect()];
    return open !== undefined && open.top >= list.top && open.bottom <= list.bottom;
  })()`);
  assert.equal(await page.run("[...document.querySelectorAll('.jobs .name')].slice(8, 12).map((name) => name.textContent).join()"), "Job 8,Job 9,Job 10,Job 11");
  assert.equal(await isSeen(), true);
  await page.run("document.querySelector('.library input').focus()");
  await page.type("job 7");
  await newJob(page, "Visit");
  await rested(page);
  assert.equal(await isSeen(), true);
});

test("jobs of one name keep their order when the page is loaded again", async () => {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", Object.fromEntries(["b", "a"].map((file) => [`${file}.job.md`, `---\nname: Visit\n---\n${file}`])));
  await page.until("document.querySelectorAll('.job-link').length === 2");
  const order = async () => {
    const all = [];
    for (const place of [0, 1]) {
      await page.run(`document.querySelectorAll(".job-link")[${place}].click()`);
      all.push(await instructions(page));
    }
    return all.join();
  };
  assert.equal(await order(), "a,b");
  await rested(page);
  await page.reload();
  await page.until("document.querySelectorAll('.job-link').length === 2");
  assert.equal(await order(), "a,b");
});

test("a job without a word is not said to be fine, and who takes back with the keyboard can go on", async () => {
  const page = await openJob("");
  assert.match(await page.run("document.querySelector('.findings .summary').textContent"), /^Nothing is written yet/);
  await write(page, "First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.");
  await pressButton(page, "Optimize");
  await rested(page);
  await page.run("[...document.querySelectorAll('.with-icon')].find(({ textContent }) => textContent === 'Undo').focus()");
  await page.press("Enter");
  await rested(page);
  assert.equal(await focus(page), "Redo");
});
