// node pictures.mjs FOLDER: the page in each of its states, light, dark and as wide as a phone, to be looked at.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { end, newJob, openPage, openTab, pressButton, rested, write } from "./site.mjs";

const folder = process.argv[2];
await mkdir(folder, { recursive: true });

const JOB = `Goal: help the caller book a visit without waiting on hold.

Steps:
1. Ask for the caller's name and the day that suits them.
2. Let them know that you'll text the link now, then /Send SMS: "Hi {caller_name}, book your visit here: https://example.com/book"
3. Confirm that they got the text.
4. If they would rather speak to a person, /Tranfer call: Front desk.
5. Ask a few questions about their insurance.
6. If nobody is free, /Transfer call: "After hours".
7. Thank them and end the call.`;

const PROSE = "Please help the caller. First, greet them. Then ask for their name and the day that suits them. Finally, thank them and end the call.";

const page = await openPage();
let form = "";
const shoot = async (name) => writeFile(join(folder, `${name}${form}.png`), await page.screenshot());
const select = (text) => page.run(`(() => { const field = document.querySelector("textarea.instructions"); const place = field.value.indexOf(${JSON.stringify(text)}); field.focus(); field.setSelectionRange(place, place); })()`);

await shoot("welcome");
await page.setDark(true);
form = "-dark";
await shoot("welcome");
await page.setDark(false);
form = "";

for (const name of ["Take a message", "Cancel an appointment", "Ask about insurance"]) {
  await newJob(page, name);
  await write(page, "Goal: help the caller.\n\n1. Ask for their name.\n2. Thank them.");
}
await newJob(page, "Greet and book");
await write(page, PROSE);
await newJob(page, "Book a visit");
await page.run("document.querySelector('#field-description').focus()");
await page.insert("Texts the booking link, or hands the caller to the front desk.");
await write(page, JOB);
await openTab(page, "People and numbers");
for (const [verb, ...words] of [["Add a person", "Ana Ortiz"], ["Add an inbox", "Front desk"], ["Add a number", "After hours", "+1 415 555 0123"]]) {
  await pressButton(page, verb, "dialog");
  for (const word of words) {
    await page.insert(word);
    await page.press("Tab");
  }
}
await rested(page);
await shoot("workspace-people");
await pressButton(page, "Variables", "dialog");
await pressButton(page, "Add a variable", "dialog");
for (const word of ["caller_name", "The caller's name", "Raj"]) {
  await page.insert(word);
  await page.press("Tab");
}
for (const tab of ["Product", "Variables", "Texts", "Call flow", "Limits", "Rules"]) {
  await pressButton(page, tab, "dialog");
  if (tab === "Texts") {
    await pressButton(page, "Add a text message", "dialog");
    await page.insert("send_summary");
    await page.run("[...document.querySelectorAll('dialog textarea')].at(-1).focus()");
    await page.insert("Thank you for your call about {{ .parameters.topic }}.");
    await pressButton(page, "Add something to ask for", "dialog");
    await page.insert("topic");
    await page.press("Tab");
    await page.insert("what the call was about, in three words");
  }
  if (tab === "Call flow") {
    await pressButton(page, "Add a step", "dialog");
    await page.insert("Main line");
    for (const key of ["Tab", "Tab", " "]) await page.press(key);
  }
  await rested(page);
  await shoot(`workspace-${tab.toLowerCase().replace(" ", "-")}`);
}
await page.press("Escape");
await page.run("document.activeElement.blur()");
await rested(page);

const SIZES = [["", 1280, 860, false, false], ["-dark", 1280, 860, true, false], ["-phone", 390, 844, false, true], ["-phone-dark", 390, 844, true, true]];
for (const [kind, width, height, isDark, isPhone] of SIZES) {
  form = kind;
  await page.setDark(isDark);
  await page.setSize(width, height, isPhone);
  await page.run("scrollTo(0, 0)");
  await page.click("#tab-findings");
  await page.run("scrollTo(0, 0)");
  await rested(page);
  await shoot("job");
  await select("Tranfer");
  await page.press("Alt+Enter");
  await page.until("!document.querySelector('.card').hidden");
  await rested(page);
  await shoot("card");
  await page.press("Escape");
  await select("\n7.");
  await page.type(" Then /");
  await page.until("!document.querySelector('.menu').hidden");
  await rested(page);
  await shoot("menu");
  await page.press("Escape");
  for (let letter = 0; letter < 7; letter += 1) await page.press("Backspace");
  for (const tab of ["preview", "flow", "calls", "paste"]) {
    await page.click(`#tab-${tab}`);
    await rested(page);
    await shoot(tab);
  }
  await page.click("#tab-findings");
  await pressButton(page, "New job");
  await page.until("document.querySelector('dialog .templates button')");
  await shoot("new");
  await page.press("Escape");
}

form = "";
await page.setDark(false);
await page.setSize(1280, 860);
await page.run("[...document.querySelectorAll('.job-link')].find((link) => link.textContent.startsWith('Greet')).click()");
await rested(page);
await pressButton(page, "Preview changes");
await page.until("document.querySelector('dialog .changes')");
await shoot("optimize");
await page.press("Escape");
await rested(page);
await pressButton(page, "Optimize");
await rested(page);
await shoot("optimized");
await pressButton(page, "History");
await page.until("document.querySelector('.comparison .new')");
await shoot("history");
await page.press("Escape");
await page.setSize(390, 844, true);
await page.click("#jobs");
await rested(page);
form = "-phone";
await shoot("library");
await end();
