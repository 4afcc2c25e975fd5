// node long.mjs [SEED] [STEPS]: a long session of an author by chance. After each hundred steps no worker has ended, nothing was
// complained about, what is seen is what is kept, and a tab that opens the same library anew sees the same.

import assert from "node:assert/strict";
import { JobFile } from "../../../editors/web/source/text/front-matter.js";
import { end, openPage, rested } from "./site.mjs";
import { Chance, step } from "./author.mjs";

const seed = Number(process.argv[2] ?? 1);
const steps = Number(process.argv[3] ?? 600);
const EVERY = 100;
const LAST = 25;

/** What is seen of the job: its text in pieces with their styles, what is said of it, how much room it takes, where undo leads. */
const SEEN = `(async () => {
  const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  const { client } = await import(new URL("source/start.js", location.href));
  const { files, open } = await new Promise((resolve) => {
    const request = indexedDB.open("callwright");
    request.onsuccess = () => {
      const stores = request.result.transaction(["files", "settings"]);
      const [files, open] = [stores.objectStore("files").getAll(), stores.objectStore("settings").get("open")];
      stores.oncomplete = () => { request.result.close(); resolve({ files: files.result, open: open.result }); };
    };
  });
  const textDocument = { uri: "file://" + encodeURI(open) };
  const ask = (method) => client.request(method, { textDocument }).catch(({ message }) => message);
  const shown = Object.fromEntries([...document.querySelectorAll("form.job .field")].filter((field) => !field.hidden).map((field) =>
    [field.className, { value: field.querySelector("input, textarea").value, count: field.querySelector(".count").textContent, notes: [...field.querySelectorAll(".notes button")].map((one) => one.textContent) }]));
  return {
    open, kept: files,
    seen: {
      jobs: texts(".jobs .name"), states: texts(".jobs .state"), shown,
      picture: [...document.querySelectorAll(".editor > :first-child > *")].map((line) => line.outerHTML),
      findings: texts(".findings .list li"), summary: texts(".findings .summary"), badge: texts("#tab-findings .badge"),
      questions: texts(".questions:not([hidden]) > *"), optimize: texts(".toolbar .primary .badge"), live: texts("button.live:not([hidden])"),
      sheet: await ask("callwright/copyJob"), parts: await ask("textDocument/documentSymbol"), preview: await ask("callwright/previewJob"),
      history: await client.execute("callwright.optimizeHistory", textDocument),
    },
  };
})()`;

async function hold(page) {
  await rested(page, 500);
  const { open, kept, seen } = await page.run(SEEN);
  const file = kept.find(({ path }) => path === open);
  const job = new JobFile(file.text.replace(/\r\n?/g, "\n"));
  assert.equal(await page.run("document.querySelector('textarea.instructions').value"), job.instructions, "what is kept is what is in the field");
  for (const key of ["name", "description"]) {
    assert.equal(await page.run(`document.querySelector("#field-${key}").value`), job.field(key).replaceAll("\n", " "), `the ${key} is kept`);
  }
  const anew = await openPage({ context: page.context, width: await page.run("innerWidth") });
  await rested(anew, 500);
  const other = await anew.run(SEEN);
  await anew.close();
  assert.deepEqual(seen, other.seen, "who opens the library anew sees the same");
  assert.deepEqual([page.complaints, anew.complaints], [[], []]);
  return file.text.length;
}

const chance = new Chance(seed);
const page = await openPage();
const done = [];
try {
  await page.click(".welcome .primary");
  await page.until("document.querySelector('dialog .templates button')");
  await page.press("Enter");
  await page.until("!document.querySelector('dialog')");
  const begun = performance.now();
  for (let number = 1; number <= steps; number += 1) {
    done.push(`${number}: ${await step(page, chance)}`);
    assert.deepEqual(page.complaints, []);
    if (number % EVERY > 0) continue;
    while (await page.run("document.querySelector('dialog') !== null")) await page.press("Escape").then(() => rested(page, 50));
    const length = await hold(page);
    console.log(`seed ${seed}: ${number} steps in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${length} characters in the job that is open`);
  }
} catch (error) {
  console.error(`seed ${seed}: ${error.stack}\n${done.slice(-LAST).join("\n")}`);
  process.exitCode = 1;
}
await end();
