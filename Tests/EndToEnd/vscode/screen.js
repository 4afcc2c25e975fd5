"use strict";
// What a person sees of what the editor is given, as text for the extension's page.

// A part of a line: some words before the range and behind it.
function around(document, range) {
  const line = document.lineAt(range.start.line).text;
  const from = line.lastIndexOf(",", range.start.character) + 2;
  const to = line.indexOf(":", range.end.character) + 1 || line.length;
  return { before: line.slice(from, range.start.character), marked: line.slice(range.start.character, range.end.character), behind: line.slice(range.end.character, to) };
}

// The finding in the text, and what stands in the list of problems.
function squiggle(document, { range, message, source, code }) {
  const { before, marked, behind } = around(document, range);
  return [
    `${range.start.line + 1} │ … ${before}${marked}${behind} …`,
    `  │   ${" ".repeat(before.length)}${"~".repeat(marked.length)}`,
    `${message} ${source}(${code.value ?? code}) [Ln ${range.start.line + 1}, Col ${range.start.character + 1}]`,
  ];
}

// What is typed, and below it the entries with what they do.
function menu(typed, items) {
  const width = Math.max(...items.map((one) => one.label.length));
  return [`${typed}▏`, ...items.map((one) => `  ${one.label.padEnd(width)}  ${one.detail}`)];
}

// Without the marks of Markdown, as the editor renders it.
function bubble({ contents }) {
  const lines = contents.map((one) => one.value).join("\n\n").split("\n");
  const rendered = (line) =>
    line.replace(/^> ?/, "│ ").replace(/^- /, "• ").replace(/\*\*?|`/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\(\W)/g, "$1");
  return lines.filter((line) => line !== "").map((line) => `┃ ${rendered(line)}`);
}

const bulb = (actions) => actions.map((one) => `  ${one.isPreferred ? "💡" : "  "} ${one.title}`);

// Above the line that it belongs to.
function lens(document, { range, command }) {
  return [`  │ ${command.title}`, `${range.start.line + 1} │ ${document.lineAt(range.start.line).text.split(/(?<=\.)/, 2).join("")} …`];
}

// The lines of a comparison that differ.
function difference(before, after) {
  const [old, proposed] = [before.split("\n"), after.split("\n")];
  const lines = (mark, texts, others) => texts.filter((one) => !others.includes(one)).map((one) => `${mark} ${one}`);
  return [...lines("-", old, proposed), ...lines("+", proposed, old)];
}

module.exports = { squiggle, menu, bubble, bulb, lens, difference };
