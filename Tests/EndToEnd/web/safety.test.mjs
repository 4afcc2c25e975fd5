// Nothing that an author, or somebody who gives an author a file, writes is ever markup; files are read as the server reads
// them; everybody can use the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { UPLOADS, end, findings, instructions, kept, openJob, openPage, pressButton, rested, server, upload, write } from "./site.mjs";

after(end);

const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"><svg onload=window.hacked=1>`;

test("no markup of anybody's runs, wherever it is shown", async () => {
  const page = await openPage(UPLOADS);
  const job = `---\nname: ${JSON.stringify(MARKUP)}\ndescription: ${JSON.stringify(MARKUP)}\n---\n${MARKUP}\nThen /Send SMS: "${MARKUP.replaceAll('"', "'")}" and /Transfer call: ${MARKUP} [x](javascript:hacked) {bad_${MARKUP}} /Tranfer call\n`;
  const workspace = { members: [{ name: MARKUP }], variables: { [MARKUP]: { sample: MARKUP, description: MARKUP } }, steps: [{ name: MARKUP, jobs: [MARKUP] }] };
  await upload(page, "Open files", { [`<img src=x onerror=window.hacked=1>.job.md`]: job, "callwright.json": JSON.stringify(workspace), "evil.action.json": JSON.stringify({ kind: "textMessage", name: "evil", description: MARKUP, message: MARKUP }) });
  await page.until("document.querySelector('.jobs .name')?.textContent.startsWith('<img')");
  await rested(page);
  for (const tab of ["findings", "preview", "flow", "paste"]) {
    await page.click(`#tab-${tab}`);
    await rested(page);
  }
  await page.click("#tab-findings");
  for (let place = 0; place < (await findings(page)).length; place += 1) {
    await page.press("F8");
    await rested(page, 150);
    await page.run("for (const details of document.querySelectorAll('.card details')) details.open = true");
    await page.press("Escape");
  }
  await page.run("document.querySelector('textarea.instructions').setSelectionRange(99999, 99999)");
  await page.run("document.querySelector('textarea.instructions').focus()");
  await page.type("\n/Transfer call: ");
  await rested(page);
  await page.press("Escape");
  await pressButton(page, "Workspace");
  await rested(page);
  await page.press("Escape");
  await pressButton(page, "Preview changes");
  await rested(page);
  await page.press("Escape");
  assert.equal(await page.run("window.hacked"), undefined);
  assert.equal(await page.run("document.querySelectorAll('script:not([src]), [onerror], [onload], a[href^=javascript]').length"), 0);
  assert.deepEqual(page.complaints, []);
});

test("the page asks nobody else for anything", async () => {
  const page = await openJob("Ask for the name. https://example.com/x.png");
  const strangers = page.requests.filter((address) => !address.startsWith(server.address) && !address.startsWith("blob:"));
  assert.deepEqual(strangers, []);
});

test("files with other line ends, a mark at the start, or bytes that are no text", async () => {
  const page = await openPage(UPLOADS);
  const text = "---\r\nname: Visit\r\nprofile: sona\r\n---\r\nAsk.\r\nThank them.\r\n";
  await upload(page, "Open files", { "visit.job.md": text });
  await page.until("document.querySelector('textarea.instructions').value === 'Ask.\\nThank them.\\n'");
  await page.run("document.querySelector('textarea.instructions').setSelectionRange(4, 4)");
  await write(page, "\nWait.");
  assert.equal(await kept(page), text.replace("Ask.", "Ask.\r\nWait."));
  await page.run("document.querySelector('#field-name').focus()");
  await page.press("End");
  await page.type("s: all");
  await rested(page);
  assert.equal(await kept(page), text.replace("Ask.", "Ask.\r\nWait.").replace("Visit", '"Visits: all"'));
  await page.click("[aria-label=More]");
  await upload(page, "Open files…", { "latin.job.md": Buffer.from("M\xfcller", "latin1") });
  await page.until("document.querySelector('.toast').textContent.includes('latin.job.md is in an older encoding')");
  assert.equal(await instructions(page), "Müller");
});

test("the form reads a file's fields as the server does", async () => {
  const heads = [
    "name: Plain words", "name: 'it''s one'", 'name: "a \\"b\\" \\u00e9 \\\\ c"', "name: Line #2", "name: |\n  two\n  lines", "name: >\n  folded\n  words",
    "name: yes\ndescription: 007", "name: x # a comment", "description: only this", "# first\nname: a\nignore: [vague-term]\ndescription: b", "name:", "name: a\nother: b",
  ];
  const page = await openPage(UPLOADS);
  await upload(page, "Open files", Object.fromEntries(heads.map((head, place) => [`job-${place + 10}.job.md`, `---\n${head}\n---\nAsk.\n`])));
  await page.until(`document.querySelectorAll('.jobs li').length === ${heads.length}`);
  for (let place = 0; place < heads.length; place += 1) {
    await page.run(`document.querySelectorAll('.job-link')[${place}].click()`);
    await rested(page);
    await page.click("#tab-paste");
    await rested(page);
    const sheet = await page.run("Object.fromEntries([...document.querySelectorAll('.paste > .part')].map((part) => [part.querySelector('span').textContent, part.querySelector('pre').textContent]))");
    for (const key of ["name", "description"]) {
      assert.equal(await page.run(`document.querySelector('#field-${key}').value`), (sheet[key] ?? "").trim().replaceAll("\n", " "), heads[place]);
    }
    assert.equal(await instructions(page), "Ask.\n");
  }
});

test("axe finds nothing to mend, in any state, light and dark", async () => {
  const axe = await readFile(process.env.AXE, "utf8");
  const page = await openJob("Please ask for the name. First, /Tranfer call: Ana. /Send SMS: \"Hi {name}\".");
  const check = async (state) => {
    const { violations } = JSON.parse(await page.run("axe.run(document, { resultTypes: ['violations'] }).then((found) => JSON.stringify(found))"));
    assert.deepEqual(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ""}`).join(" | ")}`), []);
  };
  await page.run(axe);
  for (const isDark of [false, true]) {
    await page.setDark(isDark);
    await check("findings");
    for (const tab of ["preview", "flow", "calls", "paste", "findings"]) {
      await page.click(`#tab-${tab}`);
      await rested(page);
      await check(tab);
    }
    await page.press("F8");
    await page.until("!document.querySelector('.card').hidden");
    await check("card");
    await page.press("Escape");
    await page.run("document.querySelector('textarea.instructions').focus(); document.activeElement.setSelectionRange(99999, 99999)");
    await page.type(" /");
    await page.until("!document.querySelector('.menu').hidden");
    await check("menu");
    await page.press("Escape");
    await page.press("Backspace");
    await page.press("Backspace");
    for (const title of ["New job", "Preview changes", "History", "Workspace"]) {
      await pressButton(page, title);
      await page.until("document.querySelector('dialog')");
      await rested(page);
      await check(title);
      for (const tab of title === "Workspace" ? ["people", "variables", "texts", "steps", "limits", "rules"] : []) {
        await page.click(`#tab-${tab}`);
        await page.run(`document.querySelector('#panel-${tab} .add')?.click()`);
        await rested(page);
        await check(`${title}, ${tab}`);
      }
      await page.press("Escape");
      await page.until("!document.querySelector('dialog')");
    }
  }
  await page.setSize(390, 844, true);
  await check("phone");
});
