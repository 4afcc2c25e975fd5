// An author by chance: what one does in the page, one deed after the other, chosen by numbers that a seed gives.

import { rested } from "./site.mjs";

/** Numbers by chance that are the same for the same seed (Mulberry32). */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to `end`, which is none of them. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  of(things) {
    return things[this.below(things.length)];
  }

  /** Whether it happens this time. */
  is(oneIn) {
    return this.below(oneIn) === 0;
  }
}

const WORDS = [
  "Ask for the caller's name. ", "If they want a person, ", "/Transfer call: Front desk. ", "/Send SMS: \"Hi {caller_name}, see you soon.\" ",
  "Then thank them", ".\n", "\n1. ", "\n- ", "Otherwise, ", "/Tranfer call: Ana. ", "😀 ", "Grüße aus Köln, ", "\"", "{", "# Steps\n", "Please ",
  "as soon as possible ", "\n\n", "/send_link. ", "Tell them we're closed. ", "<!-- note -->\n", "\u200f\u05e9\u05dc\u05d5\u05dd ", "\\", "---\n", "> said\n",
];

const PARAGRAPHS = [
  "First, greet the caller. Then ask for their name and the day that suits them. Finally, thank them and end the call.\n",
  "Goal: help the caller book a visit.\n\nSteps:\n1. Ask for their name.\n2. Then /Send SMS: \"Hi {caller_name}, book here: https://example.com/book\"\n3. If they want a person, /Transfer call: Front desk.\n",
  "·\tAsk for the name\u00A0\n·\tSay \u201Cthank you\u201D\n",
  "If appropriate, /Tranfer call: Ana. Then email them the quote.\n",
  "Ask a few questions about their insurance. If nobody is free, /Transfer call: \"After hours\".\n",
];

const field = "document.querySelector('textarea.instructions')";

/** Clicks one of the elements that are seen and can be used; says which. */
async function click(page, chance, selector) {
  return page.run(`(() => {
    const all = [...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility() && !one.disabled && !one.closest("[inert]"));
    const one = all[${chance.below(1_000_000)} % all.length];
    one?.click();
    return (one?.getAttribute("aria-label") ?? one?.textContent)?.slice(0, 50);
  })()`);
}

/** Puts the caret, or a selection, somewhere into the instructions. */
async function place(page, chance, longest = 0) {
  const [from, length] = [chance.below(1_000_000), chance.below(longest + 1)];
  return page.run(`(() => {
    ${field}.focus();
    const start = ${from} % (${field}.value.length + 1);
    ${field}.setSelectionRange(start, Math.min(start + ${length}, ${field}.value.length));
    return start;
  })()`);
}

async function keys(page, chance, all, most = 4) {
  for (let count = 1 + chance.below(most); count > 0; count -= 1) await page.press(chance.of(all));
}

/** In whatever form of the workspace is seen. */
async function workInForms(page, chance) {
  if (!(await click(page, chance, ".library-foot button"))) return;
  await page.until("document.querySelector('dialog')");
  for (let count = 1 + chance.below(5); count > 0; count -= 1) {
    await click(page, chance, "dialog [role=tab]");
    if (chance.is(2)) await click(page, chance, "dialog .add, dialog .buttons button:not(.danger)");
    if (chance.is(4)) await click(page, chance, "dialog .remove");
    if (chance.is(4)) await click(page, chance, "dialog input[type=checkbox]");
    await page.run(`(() => {
      const all = [...document.querySelectorAll("dialog [role=tabpanel]:not([hidden]) :is(input:not([type=checkbox]), textarea)")].filter((one) => one.checkVisibility());
      all[${chance.below(1_000_000)} % all.length]?.focus();
    })()`);
    if (chance.is(3)) await page.press("Control+a");
    await page.insert(chance.of(["Ana", "Front desk", "caller_name", "+1 415 555 0123", "After hours", "30", "send_link", "{{ .variables.caller_name }}", "ß 😀"]));
    await keys(page, chance, ["Tab", "Enter", "Backspace", "Tab"], 2);
  }
  await putAway(page, chance);
}

/** Answers or puts away what is asked, until nothing is. */
async function putAway(page, chance) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await page.run("document.querySelector('dialog') === null")) return;
    const isForm = await page.run("document.querySelectorAll('dialog').length === 1 && document.querySelector('dialog [role=tablist]') !== null");
    if (isForm || chance.is(2)) await page.press("Escape");
    else await click(page, chance, "dialog:last-of-type .buttons button");
    await rested(page, 30);
  }
  throw new Error("a dialog cannot be put away");
}

/** What an author does, and how often beside the others. @type {[number, string, (page: any, chance: Chance) => Promise<any>][]} */
const DEEDS = [
  [14, "types", async (page, chance) => {
    await place(page, chance);
    for (let count = 1 + chance.below(3); count > 0; count -= 1) await page.type(chance.of(WORDS));
  }],
  [6, "types on at the end", async (page, chance) => {
    await page.run(`(${field}.focus(), ${field}.setSelectionRange(1e9, 1e9))`);
    for (let count = 1 + chance.below(3); count > 0; count -= 1) await page.type(chance.of(WORDS));
  }],
  [8, "deletes", async (page, chance) => {
    await place(page, chance, 60);
    await keys(page, chance, ["Backspace", "Delete"]);
  }],
  [5, "pastes", async (page, chance) => {
    await place(page, chance, 30);
    await page.insert(chance.of(PARAGRAPHS));
  }],
  [6, "undoes", async (page, chance) => {
    await page.run(`${field}.focus()`);
    await keys(page, chance, ["Control+z"], 6);
  }],
  [4, "redoes", async (page, chance) => {
    await page.run(`${field}.focus()`);
    await keys(page, chance, ["Control+Shift+z"], 4);
  }],
  [7, "takes a suggestion", async (page, chance) => {
    await place(page, chance);
    if (chance.is(3)) await page.press("Control+ ");
    else await page.type(chance.of([" /", " {", " /Tra", " /Transfer call: "]));
    if (chance.is(2)) await rested(page, 50);
    await keys(page, chance, ["ArrowDown", "ArrowUp", "PageDown"], 3);
    await page.press(chance.of(["Enter", "Tab", "Escape", "Enter"]));
  }],
  [7, "opens a finding and takes what it offers", async (page, chance) => {
    const finding = await click(page, chance, ".findings .list .finding-link, .field .notes button");
    await rested(page, 50);
    if (chance.is(4)) await page.run("document.querySelector('.card details:last-of-type')?.setAttribute('open', '')");
    return `${finding}: ${await click(page, chance, ".card:not([hidden]) button")}`;
  }],
  [3, "walks through the findings", async (page, chance) => {
    await page.press(chance.of(["F8", "Shift+F8"]));
    if (chance.is(2)) await rested(page, 50);
    await page.press(chance.of(["Enter", "Escape", "F8"]));
  }],
  [3, "decides", (page, chance) => click(page, chance, ".questions button, .findings .list .buttons button")],
  [2, "asks at the caret", async (page, chance) => {
    await place(page, chance);
    await page.press("Alt+Enter");
    if (chance.is(2)) await rested(page, 50);
    return click(page, chance, ".card:not([hidden]) button");
  }],
  [5, "takes a command", (page, chance) => click(page, chance, ".toolbar > .group:first-child button")],
  [2, "takes a command of the menu", async (page, chance) => {
    await page.run("document.querySelector('.toolbar [popovertarget]').click()");
    await page.run(`document.querySelectorAll("#more-menu button:not(.narrow)")[${chance.below(3)}].click()`);
  }],
  [5, "writes in a field", async (page, chance) => {
    await page.run(`document.querySelector(${JSON.stringify(chance.of(["#field-name", "#field-description"]))}).focus()`);
    if (chance.is(3)) await page.press("Control+a");
    await page.type(chance.of(["Visit", ": \"quoted\"", " # no remark", "é😀", "x".repeat(40), "- "]));
    if (chance.is(4)) await keys(page, chance, ["Control+z"], 3);
  }],
  [6, "opens a job", (page, chance) => click(page, chance, ".job-link")],
  [2, "makes a job", async (page, chance) => {
    if (!(await click(page, chance, ".library .new"))) return undefined;
    await page.until("document.querySelector('dialog .templates button') || document.querySelector('dialog') === null");
    return click(page, chance, "dialog .templates button");
  }],
  [1, "renames or deletes a job", async (page, chance) => {
    if (await page.run("document.querySelectorAll('.jobs li').length < 4")) return undefined;
    const said = await click(page, chance, ".jobs li .quiet");
    if (!said) return undefined;
    await page.until("document.querySelector('dialog')");
    if (said.startsWith("Rename")) await page.insert(chance.of(["Visit", "Book", "Ärger 😀"]));
    return click(page, chance, "dialog .buttons button");
  }],
  [4, "looks at a panel", (page, chance) => click(page, chance, "main [role=tab]")],
  [3, "works in the forms", workInForms],
  [1, "comes with another screen", async (page, chance) => {
    await page.setSize(chance.of([390, 1024, 1280]), 860);
  }],
  [1, "loads the page again", async (page) => {
    await rested(page, 150);
    await page.reload();
    await page.until("document.querySelector('main .job, main .welcome') && (!document.querySelector('.welcome').hidden || !document.querySelector('form.job').hidden)");
  }],
];

const TURNS = DEEDS.flatMap(([often, name, work]) => Array(often).fill({ name, work }));

/** One deed; sometimes the author waits before the next one. @returns {Promise<string>} what was done */
export async function step(page, chance) {
  await putAway(page, chance);
  // A job that is too long for everybody makes each step slow, and says nothing new.
  if (await page.run(`${field}.value.length > 12000`)) {
    await page.run(`(${field}.focus(), ${field}.setSelectionRange(2000, 1e9))`);
    await page.press("Delete");
  }
  const { name, work } = chance.of(TURNS);
  const said = await work(page, chance);
  if (chance.is(3)) await rested(page, 40);
  return said === undefined ? name : `${name} (${said})`;
}
