// The workspace in forms: what is written, what is said, and what is left alone.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { UPLOADS, end, findings, kept, leave, newJob, openJob, openPage, openTab, pressButton, rested, upload, write } from "./site.mjs";

after(end);

const FILE = `{
  // Kept by the front office.
  "members": [{ "name": "Ana Ortiz", "nickname": "Ani" }],
  "variables": { "caller_name": { "sample": "Raj" } }, // more to come
  "lint": { "maxWarnings": 3 },
  "steps": "later",
}
`;

/** The input under a label, in the panel that is seen. */
const labelled = (label) => `[...document.querySelectorAll('dialog [role=tabpanel]:not([hidden]) label')].findLast(({ textContent }) => textContent === ${JSON.stringify(label)})?.control`;
const notes = (page, label) => page.run(`document.getElementById(${labelled(label)}.getAttribute('aria-describedby')).innerText`);

async function fill(page, ...words) {
  for (const word of words) {
    if (word) await page.type(word);
    await page.press("Tab");
  }
}

test("a form changes what it shows, and leaves the rest of the file as it stands", async () => {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", { "callwright.json": FILE });
  await page.until("document.querySelector('.toast').textContent.includes('callwright.json')");
  await openTab(page, "People and numbers");
  await page.run(`${labelled("Name")}.focus()`);
  await page.press("End");
  await page.type("-Hernández");
  await pressButton(page, "Add a person", "dialog");
  await fill(page, "Bo");
  await openTab(page, "Variables");
  await page.run(`${labelled("Name")}.focus()`);
  await page.press("Control+a");
  await fill(page, "guest_name");
  await openTab(page, "Call flow");
  assert.match(await page.run("document.querySelector('#panel-steps').innerText"), /“steps” is written in another way in callwright.json/);
  await leave(page);
  const wanted = FILE.replace('Ortiz", "nickname": "Ani" }]', 'Ortiz-Hernández", "nickname": "Ani" }, { "name": "Bo" }]').replace('"caller_name"', '"guest_name"');
  assert.equal(await kept(page, "/callwright.json"), wanted);
  assert.deepEqual(page.complaints, []);
});

test("what is wrong is said at its field, in plain words, once the author has left it", async () => {
  const page = await openJob("/Transfer call: Night line.");
  await openTab(page, "People and numbers");
  await pressButton(page, "Add a number", "dialog");
  await fill(page, "Night line");
  await page.type("12");
  await rested(page);
  assert.equal(await notes(page, "Phone number"), "");
  await page.press("Tab");
  await page.until(`document.getElementById(${labelled("Phone number")}.getAttribute('aria-describedby')).innerText.startsWith('This number cannot be called')`);
  await openTab(page, "Variables");
  await pressButton(page, "Add a variable", "dialog");
  await fill(page, "2 words", "what it is");
  assert.match(await notes(page, "Name"), /^A name has letters, digits and _, as in/);
  await pressButton(page, "Add a variable", "dialog");
  assert.equal(await page.run(`${labelled("Name")}.getAttribute('aria-invalid')`), "true");
  await page.run(`${labelled("Name")}.focus()`);
  await page.press("Control+a");
  await fill(page, "two words");
  assert.equal(await notes(page, "Name"), "", "nobody has to know how names are written");
  await leave(page);
  assert.deepEqual(JSON.parse(await kept(page, "/callwright.json")), {
    numbers: [{ label: "Night line", number: "12" }], variables: { two_words: { description: "what it is" } },
  });
});

test("a text message with what the agent asks for first, and its file under its name", async () => {
  const page = await openJob("Thank them, then /send_summary.");
  await openTab(page, "Texts");
  await pressButton(page, "Add a text message", "dialog");
  await fill(page, "send summary", "Sends a summary. Use at the end of the call.");
  await page.run(`${labelled("Text; where it is empty, the agent writes it")}.focus()`);
  await page.type("You asked about {{ .parameters.topic }}.");
  await rested(page);
  await page.press("Tab");
  await page.until(`document.getElementById(${labelled("Text; where it is empty, the agent writes it")}.getAttribute('aria-describedby')).innerText.includes('topic')`);
  await pressButton(page, "Add something to ask for", "dialog");
  await fill(page, "topic", "what the call was about");
  await page.run(`(({ kind, change }) => { kind.value = "enum"; kind.dispatchEvent(new Event("input")); })({ kind: ${labelled("Kind")} })`);
  await page.run(`${labelled("Choices, with commas between")}.focus()`);
  await fill(page, "billing, a visit", "a visit");
  await page.press(" ");
  await page.until("document.querySelector('dialog .hint:not([hidden]) ~ .notes, dialog .kind-long .hint:not([hidden])')?.parentElement.innerText.includes('You asked about')");
  await leave(page);
  const action = JSON.parse(await kept(page, "/send_summary.action.json"));
  assert.deepEqual(action, {
    kind: "textMessage", name: "send_summary", description: "Sends a summary. Use at the end of the call.", recipient: "contact",
    message: "You asked about {{ .parameters.topic }}.",
    parameters: {
      type: "object",
      properties: { topic: { type: "string", description: "what the call was about", enum: ["billing", "a visit"], examples: ["a visit"] } },
      required: ["topic"],
    },
  });
  assert.ok(!(await findings(page)).some((finding) => finding.includes("send_summary")), "the job knows the action");
  assert.deepEqual(page.complaints, []);
});

test("limits and rules of one's own hold at once", async (t) => {
  const page = await openJob("/Tranfer call: Ana.");
  assert.ok((await findings(page)).some((finding) => finding.startsWith("There is no action called Tranfer")));
  await openTab(page, "Limits");
  await page.run(`${labelled("Characters in a name")}.focus()`);
  await page.type("8");
  await page.run(`${labelled("Characters in the instructions")}.focus()`);
  await page.type("none");
  await openTab(page, "Rules");
  await page.until("document.querySelectorAll('.rule-list select').length > 100");
  await page.run("document.querySelector('#panel-rules input').focus()");
  await page.type("unknown action");
  await page.run("(({ select }) => { select.value = 'off'; select.dispatchEvent(new Event('input')); })({ select: [...document.querySelectorAll('.rule-list .form-field')].find(({ textContent }) => /action that .* does not (have|exist)|no action/i.test(textContent))?.querySelector('select') ?? document.querySelector('.rule-list select') })");
  await openTab(page, "Call flow");
  await pressButton(page, "Add a step", "dialog");
  await fill(page, "Main line", "");
  await page.press(" ");
  await leave(page);
  assert.deepEqual(JSON.parse(await kept(page, "/callwright.json")), {
    limits: { name: 8, instructions: null }, rules: { "unknown-action": "off" }, steps: [{ name: "Main line", jobs: ["new-job"] }],
  });
  await write(page, " ");
  assert.ok(!(await findings(page)).some((finding) => finding.startsWith("There is no action called Tranfer")));
  assert.equal(await page.run("document.querySelector('.field-name .count').textContent"), "12 / 8");
  await pressButton(page, "Live in 1 step");
  await page.until("document.querySelector('.toast').textContent.includes('Live in: Main line.')");
  t.diagnostic("shows: lenses");
});

test("where another tab edits, the forms are seen and not written", async () => {
  const one = await openJob("Ask for the name.");
  await openTab(one, "People and numbers");
  await pressButton(one, "Add a person", "dialog");
  await fill(one, "Ana");
  await leave(one);
  const other = await openPage({ context: one.context });
  await openTab(other, "People and numbers");
  assert.equal(await other.run(`${labelled("Name")}.value`), "Ana");
  assert.equal(await other.run(`${labelled("Name")}.matches(':disabled')`), true);
  await leave(other);
  await pressButton(other, "New job");
  await other.until("document.querySelector('.toast').textContent.includes('Edit here instead')");
});

test("jobs follow where something gets another name, if the author wants it, and go back", async () => {
  const JOBS = {
    "a.job.md": "---\nname: Book\n---\nAsk for {caller_name}, then /send_link. If they want a person, /Transfer call: Front desk.",
    "b.job.md": "---\nname: Cancel\n---\n/Transfer call: Front desk. If nobody answers, /Transfer call: \"Front desk\".",
    "callwright.json": '{ "inboxes": [{ "name": "Front desk" }], "variables": { "caller_name": {} } }',
    "send_link.action.json": '{ "kind": "textMessage", "name": "send_link", "description": "Sends the link", "recipient": "contact", "message": "Hi {{ .variables.caller_name }}" }',
  };
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", JOBS);
  await page.until("document.querySelector('.toast')?.textContent.includes('4')");
  await page.run("[...document.querySelectorAll('.job-link')].find((link) => link.textContent.startsWith('Book')).click()");
  await rested(page);
  const text = async (path) => (await kept(page, path)).split("---\n").at(-1);
  const rename = async (label, name) => {
    await page.run(`${labelled(label)}.focus()`);
    await page.press("Control+a");
    await fill(page, name);
  };
  await openTab(page, "People and numbers");
  await rename("Name", "Reception");
  await page.until("document.querySelectorAll('dialog').length === 2");
  assert.match(await page.run("[...document.querySelectorAll('dialog')].at(-1).innerText"), /“Front desk” appears in 3 places in 2 files:\s+Book\s+Cancel\s/);
  await page.press("Enter");
  await page.until("document.querySelector('dialog').innerText.includes('Renamed in 3 places in 2 files, too.')");
  await rested(page);
  assert.match(await text("/a.job.md"), /Transfer call: Reception\.$/);
  assert.equal(await text("/b.job.md"), '/Transfer call: Reception. If nobody answers, /Transfer call: "Reception".');
  assert.match(await page.run("document.querySelector('textarea.instructions').value"), /Reception\.$/);
  await pressButton(page, "Undo", "dialog");
  await rested(page);
  assert.equal(await text("/b.job.md"), JOBS["b.job.md"].split("---\n").at(-1));
  assert.match(await text("/a.job.md"), /Front desk\.$/);
  assert.equal(await kept(page, "/callwright.json"), JOBS["callwright.json"]);
  await rename("Name", "Reception");
  await pressButton(page, "Only here", "dialog");
  await rested(page);
  assert.match(await text("/a.job.md"), /Front desk\.$/);
  assert.match(await kept(page, "/callwright.json"), /Reception/);
  await rename("Name", "Front desk");
  await rested(page);
  await openTab(page, "Variables");
  await rename("Name", "guest");
  await pressButton(page, "Rename everywhere", "dialog");
  await rested(page);
  assert.match(await text("/a.job.md"), /\{guest\}/);
  await openTab(page, "Texts");
  await page.run(`${labelled("Name, which jobs send as /name")}.focus()`);
  await page.press("Control+a");
  await page.type("send_booking");
  await page.press("Escape");
  await pressButton(page, "Rename everywhere", "dialog");
  await page.until("!document.querySelector('dialog')");
  await rested(page);
  assert.match(await text("/a.job.md"), /\/send_booking\./);
  assert.match(await kept(page, "/send_booking.action.json"), /"name": "send_booking"/);
  assert.deepEqual(await findings(page).then((all) => all.filter((one) => /no action|no member|defined/.test(one))), []);
  assert.deepEqual(page.complaints, []);
});

test("on a phone a tab at the lower edge brings what it shows into view", async () => {
  const page = await openJob("Ask for the name.\n".repeat(60));
  await page.setSize(390, 844, true);
  await rested(page);
  const box = (what) => page.run(`(({ top, bottom }) => ({ top, bottom }))(document.querySelector("${what}").getBoundingClientRect())`);
  for (const tab of ["Caller gets", "Flow", "Findings"]) {
    await page.run("document.activeElement.blur(), scrollBy(0, document.querySelector('main [role=tablist]').getBoundingClientRect().bottom - innerHeight)");
    assert.ok((await box("main [role=tabpanel]:not([hidden])")).top >= 843, "it is below the edge");
    await page.run(`[...document.querySelectorAll("main [role=tab]")].find((one) => one.textContent.startsWith("${tab}")).click()`);
    await rested(page);
    const head = await box("#top");
    const list = await box("main [role=tablist]");
    const panel = await box("main [role=tabpanel]:not([hidden])");
    assert.ok(list.top >= head.bottom - 1, `the tabs stay in sight: ${JSON.stringify({ head, list })}`);
    assert.ok(panel.top < 844 / 2, `${tab}: ${JSON.stringify(panel)}`);
  }
});

test("on a phone, from either side, with long words, everything in the forms can be seen", async () => {
  const page = await openPage({ ...UPLOADS, width: 360, height: 740, isPhone: true });
  const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellung";
  await upload(page, "Open files", {
    "a.job.md": `---\nname: ${long}\n---\nAsk.`,
    "callwright.json": JSON.stringify({ members: [{ name: long }], variables: { name: {} }, steps: [{ name: long, jobs: ["a", long] }] }),
    "a.action.json": JSON.stringify({ kind: "textMessage", name: "a", recipient: "contact", message: `https://example.com/${long}`, parameters: [{ name: long }] }),
  });
  await rested(page);
  await page.run("document.querySelector('.library-foot button').click()");
  await page.until("document.querySelector('dialog')");
  const outside = `[...document.querySelectorAll("dialog [role=tab][aria-selected=true], dialog [role=tabpanel]:not([hidden]) *")].filter((one) => {
    const { width, left, right } = one.getBoundingClientRect();
    const panel = document.querySelector("dialog").getBoundingClientRect();
    return width > 0 && (left < panel.left || right > panel.right);
  }).map((one) => one.outerHTML.slice(0, 80))`;
  for (const direction of ["ltr", "rtl"]) {
    await page.run(`document.documentElement.dir = "${direction}"`);
    await page.run("document.querySelector('dialog [role=tab]').focus()");
    for (let tab = 0; tab < 7; tab += 1) {
      await page.press(direction === "ltr" ? "ArrowRight" : "ArrowLeft");
      await rested(page, 100);
      assert.deepEqual(await page.run(outside), []);
    }
    assert.equal(await page.run("document.activeElement.textContent"), "Product", "once around");
  }
});
