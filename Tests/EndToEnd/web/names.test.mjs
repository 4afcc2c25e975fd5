// Names in the workspace's forms that are half written when the page goes, or another tab takes over.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { UPLOADS, end, kept, leave, openPage, openTab, pressButton, rested, takeOver, upload } from "./site.mjs";

after(end);

const WORKSPACE = {
  members: [{ name: "Ana" }, { name: "Bo" }], inboxes: [{ name: "Front desk" }],
  variables: { caller_name: { sample: "Raj" }, day: {} },
};
const JOB = "---\nname: Visit\n---\nIf they want a person, /Transfer call: Front desk.";
const TEXT = {
  kind: "textMessage", name: "send_link", description: "Sends the link", recipient: "contact", message: "See {{.parameters.day}}.",
  parameters: { type: "object", properties: { day: { type: "string" } }, required: ["day"] },
};

async function opened() {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", {
    "visit.job.md": JOB, "callwright.json": JSON.stringify(WORKSPACE), "send_link.action.json": JSON.stringify(TEXT),
    "send_map.action.json": JSON.stringify({ ...TEXT, name: "send_map" }),
  });
  await page.until("document.querySelector('.toast')?.textContent.includes('4 files')");
  return page;
}

/** Writes another name over one that a form shows, and stays there. */
async function rename(page, tab, from, to) {
  await openTab(page, tab);
  await rested(page);
  await page.run(`[...document.querySelectorAll("dialog [role=tabpanel]:not([hidden]) input")].find(({ value }) => value === ${JSON.stringify(from)}).focus()`);
  await page.press("Control+a");
  await page.press("Backspace");
  if (to) await page.type(to);
  await rested(page);
}

async function reloaded(page) {
  await page.reload();
  await page.until("!document.querySelector('form.job').hidden");
  await rested(page);
}

const workspace = async (page) => JSON.parse(await kept(page, "/callwright.json"));
const text = async (page) => JSON.parse(await kept(page, "/send_link.action.json"));

test("half a name is there after the page was loaded again", async () => {
  const page = await opened();
  for (const [tab, from, to, found, wanted] of [
    ["People and numbers", "Front desk", "Rec", workspace, { ...WORKSPACE, inboxes: [{ name: "Rec" }] }],
    ["Variables", "caller_name", "guest na", workspace, { ...WORKSPACE, inboxes: [{ name: "Rec" }], variables: { guest_na: { sample: "Raj" }, day: {} } }],
    ["Texts", "day", "da", text, { ...TEXT, parameters: { type: "object", properties: { da: { type: "string" } }, required: ["da"] } }],
    ["Texts", "send_link", "send_boo", text, { ...TEXT, name: "send_boo", parameters: { type: "object", properties: { da: { type: "string" } }, required: ["da"] } }],
  ]) {
    await rename(page, tab, from, to);
    await reloaded(page);
    assert.deepEqual(await found(page), wanted);
  }
  await openTab(page, "Variables");
  await pressButton(page, "Add a variable", "dialog");
  await page.type("hou");
  await rested(page);
  await reloaded(page);
  assert.deepEqual((await workspace(page)).variables, { guest_na: { sample: "Raj" }, day: {}, hou: {} });
  assert.deepEqual(page.complaints, []);
});

test("half a name that cannot be one leaves the name before", async () => {
  const page = await opened();
  for (const [tab, from, to] of [
    ["People and numbers", "Ana", "bo"], ["People and numbers", "Ana", "Front desk"], ["People and numbers", "Ana", ""], ["Variables", "caller_name", "day"],
    ["Variables", "caller_name", ""], ["Variables", "caller_name", "2"], ["Texts", "send_link", "send_map"], ["Texts", "send_link", ""],
  ]) {
    await rename(page, tab, from, to);
    await reloaded(page);
    assert.deepEqual(await workspace(page), WORKSPACE, to);
    assert.deepEqual(await text(page), TEXT, to);
  }
  assert.deepEqual(page.complaints, []);
});

test("a name that is being written is kept, and jobs follow, or not, when it is whole", async () => {
  const page = await opened();
  for (const answer of ["Cancel", "Rename everywhere"]) {
    await rename(page, "People and numbers", "Front desk", "Reception");
    assert.equal((await workspace(page)).inboxes[0].name, "Reception");
    await page.press("Tab");
    await page.until("document.querySelectorAll('dialog').length === 2");
    assert.match(await page.run("[...document.querySelectorAll('dialog')].at(-1).innerText"), /“Front desk” appears in 1 place in 1 file/);
    await pressButton(page, answer, "dialog");
    await rested(page);
    if (answer === "Cancel") assert.deepEqual(await workspace(page), WORKSPACE);
  }
  assert.equal((await workspace(page)).inboxes[0].name, "Reception");
  assert.match(await kept(page, "/visit.job.md"), /Transfer call: Reception\./);
  await rename(page, "Variables", "caller_name", "guest");
  await openTab(page, "People and numbers");
  await page.run("[...document.querySelectorAll('dialog [role=tabpanel]:not([hidden]) input')].find(({ value }) => value === 'Ana').focus()");
  await page.press("End");
  await page.type(" O");
  await leave(page);
  assert.deepEqual(await workspace(page), { members: [{ name: "Ana O" }, { name: "Bo" }], inboxes: [{ name: "Reception" }], variables: { guest: { sample: "Raj" }, day: {} } });
  assert.deepEqual(page.complaints, []);
});

for (const isAsked of [false, true]) {
  test(`when another tab takes over, half a name is handed to it, ${isAsked ? "also while it is asked who follows" : "and not written behind its back"}`, async () => {
    const one = await opened();
    await rename(one, "People and numbers", "Front desk", "Rec");
    if (isAsked) {
      await one.press("Tab");
      await one.until("document.querySelectorAll('dialog').length === 2");
    }
    const other = await takeOver(one);
    await rested(other);
    assert.equal((await workspace(other)).inboxes[0].name, "Rec");
    await rename(other, "People and numbers", "Rec", "Desk");
    await leave(other);
    await rested(one);
    assert.deepEqual((await workspace(other)).inboxes, [{ name: "Desk" }]);
    assert.deepEqual([...one.complaints, ...other.complaints], []);
  });
}
