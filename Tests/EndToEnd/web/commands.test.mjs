// What is changed by a command can be looked at before, and taken back.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { end, instructions, kept, leave, newJob, openJob, openTab, pressButton, rested, write } from "./site.mjs";

after(end);

const PROSE = "First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.";
test("each change of Optimize can be taken or left, and the browser's own undo takes all back at once", async () => {
  const page = await openJob(PROSE);
  await pressButton(page, "Preview changes");
  await page.until("document.querySelectorAll('dialog .changes input').length === 3");
  assert.match(await page.run("document.querySelector('dialog .changes').textContent"), /Numbered 4 steps.*follows numbers/s);
  assert.equal(await page.run("document.querySelectorAll('dialog .difference .new').length"), 5);
  await page.run("for (const box of [...document.querySelectorAll('dialog .changes input')].slice(1)) box.click()");
  await pressButton(page, "Take 1 change", "dialog");
  await rested(page);
  assert.equal(await instructions(page), PROSE.replace("Please ask", "Ask"));
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.press("Control+z");
  await rested(page);
  assert.equal(await instructions(page), PROSE);
});

test("what is offered at the caret is about that place; Optimize has its button", async () => {
  const page = await openJob(`${PROSE} If they want a person, /Transfer call: Ana.`);
  await page.run("(({ field }) => { const place = field.value.indexOf('/Transfer') + 3; field.setSelectionRange(place, place); })({ field: document.querySelector('textarea.instructions') })");
  await page.press("Alt+Enter");
  await page.until("!document.querySelector('.card').hidden");
  assert.match(await page.run("document.querySelector('.card').innerText"), /The call goes to/);
  assert.doesNotMatch(await page.run("document.querySelector('.card').innerText"), /Optimize/);
});

test("advice stands once: at its finding, with what the author may choose", async () => {
  const job = "1. Ask the caller a few questions about their project.\n2. Ask for the caller's name.\n3. Thank them.";
  const page = await openJob(job);
  const row = "[...document.querySelectorAll('.findings .list li')].find((row) => row.textContent.startsWith('Which questions?'))";
  await page.until(`${row}?.querySelector('.buttons button')`);
  assert.match(await page.run(`${row}.textContent`), /Who is calling.*How to call back/s);
  assert.doesNotMatch(await page.run("document.querySelector('.questions').textContent"), /which questions/i);
  await page.run(`${row}.querySelector('.buttons button').click()`);
  await rested(page);
  assert.match(await instructions(page), /1\) their name, 2\) their company/);
  assert.doesNotMatch(await page.run("document.querySelector('.findings').textContent"), /which questions/i);
});

test("a suggestion stands at the finding that stands there, though another of its rule comes first", async () => {
  const page = await openJob(PROSE);
  const shown = await page.run(`(async () => {
    const { FindingsPanel } = await import("/source/panels/findings.js");
    const panel = new FindingsPanel({ open() {}, choose() {} });
    const at = (line) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
    const finding = { message: "found", severity: 2, code: "rule", range: at(5) };
    panel.show({ findings: [finding], file: { instructions: "Ask.", firstLine: 0 }, fieldAt: () => "instructions" });
    panel.showQuestions([2, 5].map((line) => ({ rule: "rule", range: at(line), message: "asked", choices: ["in " + line] })));
    return [".list .buttons", ".questions .buttons"].map((buttons) => panel.element.querySelector(buttons).textContent);
  })()`);
  assert.deepEqual(shown, ["In 5", "In 2"]);
});

test("the history says what was changed, compares, and restores", async () => {
  const page = await openJob(PROSE);
  await pressButton(page, "Optimize");
  await rested(page);
  await pressButton(page, "History");
  await page.until("document.querySelector('.comparison .gone')");
  assert.match(await page.run("document.querySelector('.history .entry').textContent"), /^Optimize instructions/);
  assert.equal(await page.run("document.querySelector('.comparison .gone').textContent"), `−removed: ${PROSE}`);
  await pressButton(page, "Restore the text before", "dialog");
  await rested(page);
  assert.equal(await instructions(page), PROSE);
  await pressButton(page, "History");
  await page.until("document.querySelectorAll('.history .entry').length === 2");
  await page.press("Escape");
  await page.until("!document.querySelector('dialog')");
  await pressButton(page, "Undo");
  await rested(page);
  await pressButton(page, "History");
  await page.until("document.querySelectorAll('.history .entry').length === 3");
  assert.match(await page.run("document.querySelector('.history .entry').textContent"), /^Undid: [A-Z][a-z]+ [a-z]/, "what it was, not its number");
});

/** As word processors write. */
const WORD = "\u2022\tAsk for the name\u200B\n\u2022\tLet them know, then /Send SMS: \u201CSee you\u00A0then.\u201D\n1)\u00A0\u00A0Thank them";
const CLEAN = "- Ask for the name\n- Let them know, then /Send SMS: \u201CSee you then.\u201D\n1)  Thank them\n";

test("what comes from a word processor is cleaned up where the author wants it, and can be had back", async () => {
  const page = await openJob(WORD);
  assert.equal(await instructions(page), WORD, "nothing is cleaned unasked");
  await page.click("[aria-label=More]");
  await pressButton(page, "Clean up pasted text");
  await rested(page);
  assert.equal(await instructions(page), CLEAN);
  assert.match(await page.run("document.querySelector('.toast p').textContent"), /^[A-Z].*\. Ctrl\+Z undoes it\.$/);
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.press("Control+z");
  assert.equal(await instructions(page), WORD);
  await pressButton(page, "New job");
  await page.until("document.querySelector('dialog .templates button')");
  await page.run("document.querySelector('dialog textarea').focus()");
  await page.insert(WORD);
  await pressButton(page, "Start with this text", "dialog");
  await page.until("!document.querySelector('dialog')");
  await rested(page);
  assert.equal(await instructions(page), CLEAN);
  assert.match(await page.run("document.querySelector('.toast p').textContent"), /^[A-Z].*; .*called “Pasted job”.*\.$/);
  assert.deepEqual(page.complaints, []);
});

test("jobs are renamed, found, deleted, and steps of the workspace follow", async () => {
  const page = await openJob("Ask for the name.", { name: "Take a message" });
  await newJob(page, "Book a table");
  await write(page, "Ask for the day.");
  await openTab(page, "Call flow");
  await pressButton(page, "Add a step", "dialog");
  await page.type("Main line");
  for (const job of ["", "Book a table", "Take a message"]) {
    await page.press("Tab");
    if (job) assert.equal(await page.run("document.activeElement.labels[0].textContent"), job, "as in the list of jobs");
  }
  await page.press(" ");
  await leave(page);
  const jobs = "[...document.querySelectorAll('.jobs .name')].map((name) => name.textContent).join()";
  assert.equal(await page.run(jobs), "Book a table,Take a message");
  await page.run("document.querySelector(\"[aria-label='Rename Take a message']\").focus()");
  await page.press("Enter");
  await page.until("document.activeElement.id === 'dialog-line'");
  await page.type("Note a message");
  await page.press("Enter");
  await rested(page);
  assert.equal(await page.run(jobs), "Book a table,Note a message");
  assert.deepEqual(JSON.parse(await kept(page, "/callwright.json")).steps, [{ name: "Main line", jobs: ["note-a-message"] }]);
  await page.run("document.querySelector('.library input').value = 'day'; document.querySelector('.library input').dispatchEvent(new Event('input'))");
  assert.equal(await page.run(jobs), "Book a table");
  await page.run("document.querySelector(\"[aria-label='Delete Book a table']\").focus()");
  await page.press("Enter");
  await pressButton(page, "Delete", "dialog");
  await page.run("document.querySelector('.library input').value = ''; document.querySelector('.library input').dispatchEvent(new Event('input'))");
  await page.until(`${jobs} === 'Note a message'`);
  assert.equal(await instructions(page), "Ask for the name.");
});

const drop = (page, files) => page.run(`(() => {
  const dataTransfer = new DataTransfer();
  for (const [name, text] of ${JSON.stringify(Object.entries(files))}) dataTransfer.items.add(new File([text], name));
  document.querySelector("main").dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
  return !document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
})()`);

test("files are opened where they are dropped, and what is there already stays until the author gives it up", async () => {
  const page = await openJob("Ask for the name.");
  assert.equal(await drop(page, { "new-job.job.md": "---\nname: Other\n---\nAsk.", "callwright.json": '{"inboxes": [{"name": "Sales"}]}' }), true);
  await page.until("document.querySelector('textarea.instructions').value === 'Ask.'");
  assert.equal((await kept(page, "/new-job.job.md")).split("---\n")[2], "Ask for the name.");
  await drop(page, { "callwright.json": "{}" });
  await pressButton(page, "Cancel", "dialog");
  await page.until("!document.querySelector('dialog')");
  await rested(page);
  assert.match(await kept(page, "/callwright.json"), /Sales/);
  await drop(page, { "callwright.json": "{}" });
  await pressButton(page, "Replace", "dialog");
  await rested(page);
  assert.equal(await kept(page, "/callwright.json"), "{}");
});
