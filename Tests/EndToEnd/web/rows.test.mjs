// Rows of the workspace's forms that are removed, and put back.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { UPLOADS, end, kept, openPage, openTab, pressButton, rested, upload } from "./site.mjs";

after(end);

/** A file of the workspace in its form. */
async function opened(name, text, tab) {
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", { [name]: text });
  await page.until(`document.querySelector('.toast').textContent.includes(${JSON.stringify(name.split(".")[0])})`);
  await openTab(page, tab);
  await rested(page);
  return {
    page,
    remove: () => page.click("dialog [role=tabpanel]:not([hidden]) .remove"),
    async text() {
      await rested(page);
      return kept(page, `/${name}`);
    },
  };
}

test("what was removed can be put back, as it was", async () => {
  const people = `{
  "members": [
    { "name": "Ana Ortiz", "nickname": "Ani" }, // on Mondays
    { "name": "Bo" }
  ]
}
`;
  const { page, text, remove } = await opened("callwright.json", people, "People and numbers");
  const members = async () => JSON.parse((await text()).replace(/\/\/.*/, "")).members;
  await remove();
  await page.until("document.activeElement.getAttribute('aria-label') === 'Put “Ana Ortiz” back'");
  assert.equal(await text(), people.replace(/\{ "name": "Ana.*\}, /, ""));
  await page.press("Enter");
  await page.until(`document.activeElement.value === "Ana Ortiz"`);
  assert.equal(await text(), people);
  // With something written since, it comes last.
  await remove();
  await pressButton(page, "Add a person", "dialog");
  await page.type("Cleo");
  await pressButton(page, "Put it back", "dialog");
  await page.until(`document.activeElement.value === "Ana Ortiz"`);
  assert.deepEqual(await members(), [{ name: "Bo" }, { name: "Cleo" }, { name: "Ana Ortiz", nickname: "Ani" }]);
  await page.press("End");
  await page.type("a");
  await page.press("Tab");
  assert.equal((await members())[2].name, "Ana Ortiza");
  assert.deepEqual(page.complaints, []);
});

test("what is put back stands again where else it stood", async () => {
  const action = { kind: "textMessage", name: "confirm", message: "See you, {{.parameters.day}}.", parameters: { type: "object", properties: { day: { type: "string" }, hour: { type: "string" } }, required: ["day"] } };
  const { page, text, remove } = await opened("confirm.action.json", JSON.stringify(action, null, 2), "Texts");
  const parameters = async () => JSON.parse(await text()).parameters;
  await remove();
  assert.deepEqual(await parameters(), { type: "object", properties: { hour: { type: "string" } } });
  await remove();
  assert.equal(await parameters(), undefined);
  await pressButton(page, "Put it back", "dialog");
  await page.until("document.activeElement.value === 'day'");
  assert.deepEqual(await parameters(), { type: "object", properties: { day: { type: "string" } }, required: ["day"] });
  await pressButton(page, "Put it back", "dialog");
  await page.until("document.activeElement.value === 'hour'");
  assert.deepEqual((await parameters()).properties, { day: { type: "string" }, hour: { type: "string" } });
  assert.deepEqual(page.complaints, []);
});

test("the name of what was removed is free, and then it is not put back beside the new one", async () => {
  const { page, text, remove } = await opened("callwright.json", '{ "variables": { "caller_name": { "sample": "Raj" } } }\n', "Variables");
  await remove();
  await pressButton(page, "Add a variable", "dialog");
  await page.type("caller_name");
  await page.press("Tab");
  await page.type("who calls");
  const variables = async () => JSON.parse(await text()).variables;
  assert.deepEqual(await variables(), { caller_name: { description: "who calls" } });
  for (let time = 0; time < 2; time += 1) await pressButton(page, "Put it back", "dialog");
  await page.until("document.querySelectorAll('dialog .removed [role=alert]').length === 1");
  await page.until("document.querySelector('dialog .removed [role=alert]')?.textContent === 'There is another variable called caller_name now. Give it another name first.'");
  assert.deepEqual(await variables(), { caller_name: { description: "who calls" } });
  assert.deepEqual(page.complaints, []);
});
