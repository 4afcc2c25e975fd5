// The author goes on to another job, or another tab takes over, while something is waited for.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { end, instructions, kept, newJob, openJob, pressButton, rested, takeOver, write } from "./site.mjs";

after(end);

/** What the server says waits, by its method or command, as long as a test wants: `holds.add(name)`, `release()`. */
const HOLDS = `{
  const Plain = Worker;
  const names = new Map();
  const held = [];
  window.holds = new Set();
  window.asked = [];
  window.release = () => { holds.clear(); for (const tell of held.splice(0)) tell(); };
  window.Worker = class extends Plain {
    postMessage(message) {
      const { id, method, params } = typeof message === "string" ? JSON.parse(message) : {};
      if (method && id !== undefined) names.set(id, params?.command ?? method);
      if (method) asked.push(params?.command ?? method);
      super.postMessage(message);
    }
    set onmessage(heard) {
      super.onmessage = (event) => {
        const { id, method } = event.data;
        if (!holds.has(method ?? names.get(id))) return heard(event);
        held.push(() => heard(event));
      };
    }
  };
}`;

const hold = (page, ...names) => page.run(`void ${JSON.stringify(names)}.forEach((name) => holds.add(name))`);
const release = (page) => page.run("release()");
const turnTo = `(name) => [...document.querySelectorAll(".job-link")].find(({ textContent }) => textContent.startsWith(name)).click()`;

/** Two jobs, of which the first one is open. */
async function twoJobs(first, second, options = {}) {
  const page = await openJob(second, { ...options, name: "Second", before: HOLDS + (options.before ?? "") });
  await newJob(page, "First");
  await write(page, first);
  return page;
}

const PROSE = "First, greet the caller. Then ask for their name. Please ask for the day that suits them. Finally, thank them.";

/** All that the page says of a job, but for its own words. */
const SAID = `(() => ({
  counts: [...document.querySelectorAll(".field-instructions .count, .field-name .count")].map(({ textContent }) => textContent).join(),
  findings: [...document.querySelectorAll(".findings .summary, .findings li, .findings .question")].map(({ textContent }) => textContent).join(),
  badges: [...document.querySelectorAll(".badge")].map(({ textContent }) => textContent).join(),
  takesBack: !document.querySelector("[title^='Undo the last change']").disabled,
  panel: document.querySelector("main [role=tabpanel]:not([hidden])").innerText.trim(),
  pictures: [...document.querySelectorAll("main [role=tabpanel]:not([hidden]) img")].filter((one) => one.checkVisibility()).length,
}))()`;

test("of the job before nothing is said of the next one, not for a moment", async () => {
  const page = await twoJobs("Ask a few questions about their insurance, then /Tranfer call: Ana.\n\n/Send SMS: \"Hi\"", "Ask.");
  await write(page, " ");
  await page.run("document.querySelector('textarea.instructions').select()");
  await page.insert(PROSE);
  await rested(page);
  await pressButton(page, "Optimize");
  await rested(page);
  await page.run("document.querySelector('textarea.instructions').select()");
  await page.insert(`${PROSE} Ask a few questions about their insurance, then /Tranfer call: Ana. If they want a text, /Send SMS: "Hi"`);
  await rested(page);
  const nothing = { findings: "", badges: "", takesBack: false, panel: "", pictures: 0 };
  for (const tab of ["preview", "flow", "calls", "paste", "findings"]) {
    await page.click(`#tab-${tab}`);
    await rested(page);
    const before = await page.run(SAID);
    assert.ok(/^\d+,\d+$/.test(before.badges) && before.takesBack && before.panel !== "", JSON.stringify(before));
    assert.match(before.counts, /^5 \/ 100,\d+ \/ 10,000$/);
    await hold(page, "textDocument/publishDiagnostics", "callwright/previewJob", "callwright/copyJob", "callwright/rehearseJob", "callwright/describeJob");
    await page.run(`(${turnTo})("Second")`);
    assert.deepEqual(await page.run(SAID), { ...nothing, counts: "6,4" });
    await rested(page);
    assert.deepEqual(await page.run(SAID), { ...nothing, counts: "6,4" });
    await release(page);
    await rested(page);
    assert.match((await page.run(SAID)).counts, /^6 \/ 100,4 \/ 10,000$/);
    await page.run(`(${turnTo})("First")`);
    await rested(page);
  }
  assert.deepEqual(page.complaints, []);
});

test("what comes late of the job before is dropped", async () => {
  const ASKED = ["callwright/previewJob", "callwright/describeJob", "callwright.previewOptimize", "callwright.optimizeHistory"];
  const page = await twoJobs(PROSE, "Ask.");
  for (const tab of ["preview", "flow", "calls", "paste", "findings"]) {
    await page.click(`#tab-${tab}`);
    await rested(page);
    const settled = await page.run(`(async () => { (${turnTo})("Second"); })()`).then(() => rested(page)).then(() => page.run(SAID));
    await page.run(`(${turnTo})("First")`);
    await rested(page);
    // The answers for the first job wait, and come when the second one has all of its own.
    await hold(page, ...ASKED, "callwright/copyJob", "callwright/rehearseJob", "callwright.showFlow");
    await page.run("document.querySelector('textarea.instructions').setSelectionRange(0, 0)");
    await write(page, "Please. ");
    await page.run("document.querySelector('main [role=tab][aria-selected=true]').click()");
    await page.run(`holds.clear(), (${turnTo})("Second")`);
    await rested(page);
    await page.run("release()");
    assert.deepEqual(await page.run(SAID), settled, tab);
    await rested(page);
    assert.deepEqual(await page.run(SAID), settled, tab);
    assert.equal(await page.run("(({ hidden, textContent }) => (hidden ? '' : textContent))(document.querySelector('.toast'))"), "");
    await page.run(`(${turnTo})("First")`);
    await rested(page);
  }
  assert.deepEqual(page.complaints, []);
});

test("a quote that a suggestion has opened in one job closes nothing in another", async () => {
  const page = await twoJobs("Then ", "Say \"hi\"");
  await page.type("/Se");
  await page.until("!document.querySelector('.menu').hidden && document.querySelectorAll('#menu li').length === 1");
  await page.press("Enter");
  await rested(page);
  assert.equal(await instructions(page), 'Then /Send SMS: ""');
  await page.run(`(${turnTo})("Second")`);
  await rested(page);
  await page.run("(({ field }) => { field.focus(); field.setSelectionRange(7, 7); })({ field: document.querySelector('textarea.instructions') })");
  await page.press("Enter");
  await rested(page);
  assert.equal(await instructions(page), 'Say "hi\n"');
});

test("a list goes on in the job in which it was written, or not at all", async () => {
  const page = await twoJobs("1. Ask.", "Thank them. Say goodbye.");
  await hold(page, "textDocument/onTypeFormatting");
  await page.press("End");
  await page.press("Enter");
  await rested(page);
  await page.run(`(${turnTo})("Second")`);
  await rested(page);
  await page.run("document.querySelector('textarea.instructions').focus(), document.querySelector('textarea.instructions').setSelectionRange(11, 11)");
  await release(page);
  await rested(page);
  assert.equal(await page.run("document.querySelector('textarea.instructions').selectionStart"), 11, "the caret stays where the author writes");
  assert.equal(await instructions(page), "Thank them. Say goodbye.");
  assert.match(await kept(page, "/first.job.md") ?? await kept(page, "/new-job-2.job.md"), /\n1\. Ask\.\n$/);
  assert.deepEqual(page.complaints, []);
});

test("files that were chosen before another tab took over are not written behind its back", async () => {
  const before = `window.showOpenFilePicker = () => new Promise((choose) => (window.choose = () => choose(["a.job.md", "b.job.md"].map((name) => ({ getFile: () => new File(["Ask."], name) })))));
    window.showDirectoryPicker = undefined;`;
  const one = await openJob("Ask for the name.", { before });
  await one.press("Control+o");
  await one.until("window.choose");
  const other = await takeOver(one);
  await one.run("choose()");
  await one.until("document.querySelector('.toast').textContent.includes('Edit here instead')");
  await rested(one);
  assert.equal(await kept(other, "/a.job.md"), undefined);
  assert.equal(await one.run("document.querySelectorAll('.jobs li').length"), 1);
});

test("where another tab takes over while it is asked whether the workspace is replaced, the files behind it stay out too", async () => {
  const before = `window.showOpenFilePicker = async () => ["callwright.json", "b.job.md"].map((name) => ({ getFile: () => new File([name.endsWith("json") ? "{}" : "Ask."], name) }));`;
  const one = await openJob("Ask for the name.", { before });
  await pressButton(one, "Workspace");
  await pressButton(one, "People and numbers", "dialog");
  await pressButton(one, "Add a person", "dialog");
  await one.type("Ana");
  await one.press("Escape");
  await one.until("!document.querySelector('dialog')");
  await one.press("Control+o");
  await one.until("document.querySelector('dialog')?.innerText.includes('Replace the workspace?')");
  const other = await takeOver(one);
  await rested(one);
  assert.match(await kept(other, "/callwright.json"), /Ana/);
  assert.equal(await kept(other, "/b.job.md"), undefined);
});

test("what is copied is the text as it is by then, and of a job that was left nothing", async () => {
  const before = `navigator.clipboard.writeText = async (text) => { (window.copied ??= []).push(text); };`;
  const page = await twoJobs("Ask.", "Thank them.", { before });
  await hold(page, "callwright/copyJob");
  await page.click(".field-instructions .copy");
  await rested(page);
  await page.run("document.querySelector('textarea.instructions').focus(), document.querySelector('textarea.instructions').setSelectionRange(4, 4)");
  await write(page, " Listen.");
  await release(page);
  await page.until("window.copied");
  assert.deepEqual(await page.run("copied"), ["Ask. Listen."]);
  await hold(page, "callwright/copyJob");
  await page.click(".field-instructions .copy");
  await rested(page);
  await page.run("document.querySelector('textarea.instructions').focus()");
  await write(page, " Wait.");
  await page.run(`(${turnTo})("Second")`);
  await page.run("asked.length = 0");
  await release(page);
  await rested(page);
  assert.deepEqual(await page.run("copied"), ["Ask. Listen."]);
  assert.equal(await page.run("asked.filter((name) => name === 'callwright/copyJob').length"), 0);
  assert.deepEqual(page.complaints, []);
});
