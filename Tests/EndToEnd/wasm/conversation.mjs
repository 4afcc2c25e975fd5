// What the page says to its server until it shows a text with its colours and findings, and with each letter.

import { capabilities } from "../../../editors/web/source/server/capabilities.js";

const JOB = `---
name: Book a visit
description: "Texts the booking link, or hands the caller to the front desk."
---
Goal: help the caller book a visit without waiting on hold.

Steps:
1. Ask for the caller's name and the day that suits them.
2. Let them know that you'll text the link now, then /Send SMS: "Hi {caller_name}, book your visit here: https://example.com/book"
3. Confirm that they got the text.
4. If they would rather speak to a person, /Transfer call: Front desk.
5. If nobody is free, /Transfer call: "After hours".
6. Thank them and end the call.
`;

const FILES = {
  "/book-a-visit.job.md": JOB,
  "/callwright.json": JSON.stringify({
    members: [{ name: "Ana Ortiz" }], inboxes: [{ name: "Front desk" }], numbers: [{ label: "After hours", number: "+1 415 555 0123" }],
    variables: { caller_name: { sample: "Raj" } },
  }),
};

const uri = "file:///book-a-visit.job.md";
/** A job where no workspace is written down, as in a library that has just been begun. */
const alone = "file:///alone/book-a-visit.job.md";

/** A session that began anew is told all of it. @param {import("./module.mjs").Session} session */
export function converse(session) {
  new Conversation(session).begin();
}

class Conversation {
  #lastId = 0;
  #version = 1;

  constructor(session) {
    this.session = session;
  }

  begin() {
    this.#say("initialize", {
      processId: null, clientInfo: { name: "callwright-web" }, rootUri: "file:///",
      workspaceFolders: [{ uri: "file:///", name: "library" }], capabilities,
    }, true);
    this.#say("initialized", {});
    this.#open(uri);
    this.#color();
    for (const letter of "Then ") this.#type(letter);
    this.#change({ line: 11, character: 0 }, { line: 11, character: 5 }, "");
    this.#type("\n");
    this.#open(alone);
  }

  #open(uri) {
    this.#say("textDocument/didOpen", { textDocument: { uri, languageId: "callwright-job", version: 1, text: JOB } });
  }

  #type(letter) {
    this.#change({ line: 11, character: 0 }, { line: 11, character: 0 }, letter);
    this.#color();
  }

  #color() {
    this.#say("textDocument/semanticTokens/full", { textDocument: { uri } }, true);
  }

  #change(start, end, text) {
    this.#version += 1;
    this.#say("textDocument/didChange", { textDocument: { uri, version: this.#version }, contentChanges: [{ range: { start, end }, text }] });
  }

  /** Says it, and answers what the session asks of its host until it asks no more. */
  #say(method, params, isRequest = false) {
    const message = { jsonrpc: "2.0", method, params, ...(isRequest && { id: ++this.#lastId }) };
    let inputs = [{ time: 1_700_000_000 }, { message }];
    while (inputs.length > 0) {
      const outputs = [...inputs, { quiet: true }].flatMap((input) => this.session.exchange(input));
      inputs = outputs.flatMap(answered);
    }
  }
}

function answered(output) {
  if (output.find) return [{ answer: output.find, ...(output.above === "/" && file(`/${output.name}`)) }];
  if (output.read) return [{ answer: output.read, ...file(output.path) }];
  if (output.list) return [{ answer: output.list, entries: Object.keys(FILES).map((path) => ({ name: path.slice(1) })) }];
  if (output.goOn) return [{ quiet: true }];
  return output.message?.method && output.message.id !== undefined ? [{ message: { jsonrpc: "2.0", id: output.message.id, result: null } }] : [];
}

function file(path) {
  return FILES[path] && { path, text: FILES[path] };
}
