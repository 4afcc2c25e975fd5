// node speed.mjs: how long the page takes, and the native server beside it. Told in milliseconds, held in work: a machine with
// other work to do may be slow, but what a keystroke costs in the page itself is bounded.

import { spawn } from "node:child_process";
import { browser, end, openPage, rested, server, write, newJob } from "./site.mjs";

const SENTENCE = "Ask for the caller's name and the day that suits them, then /Send SMS: \"Hi {caller_name}, see you then.\" Thank them.\n";
const TEXT = SENTENCE.repeat(Math.floor(10_000 / SENTENCE.length));
const KEYSTROKES = 120;

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** What is done in the page and in its worker for a keystroke, and when the marks are seen. */
const MEASURE = `(async () => {
  const field = document.querySelector("textarea.instructions");
  field.focus();
  const [shown, seen] = [[], []];
  for (let stroke = 0; stroke < ${KEYSTROKES}; stroke += 1) {
    field.setSelectionRange(5_000, 5_000);
    const begun = performance.now();
    document.execCommand("insertText", false, "x");
    shown.push(performance.now() - begun);
    // The server's colours come once a keystroke, whatever it is.
    await new Promise((resolve) => {
      const receive = MessagePort; // kept alive
      window.onmarks = resolve;
      setTimeout(resolve, 500);
    });
    seen.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return { shown, seen };
})()`;

const page = await openPage({ before: `
  const Plain = Worker;
  window.Worker = class extends Plain {
    set onmessage(heard) {
      super.onmessage = (event) => {
        heard(event);
        if (event.data.result?.data) queueMicrotask(() => window.onmarks?.());
        if (event.data.method === "textDocument/publishDiagnostics") window.firstFindings ??= performance.now();
      };
    }
  };` });
await newJob(page, "Ten thousand characters");
await write(page, TEXT);
const { shown, seen } = await page.run(MEASURE);
console.log(`keystroke at ${TEXT.length} characters: the letter ${middle(shown).toFixed(2)} ms, the marks ${middle(seen).toFixed(2)} ms (middle of ${KEYSTROKES})`);

const loads = [];
for (let load = 0; load < 7; load += 1) {
  await page.reload();
  loads.push(await page.until("window.firstFindings"));
  await rested(page, 200);
}
console.log(`load to first findings: ${middle(loads).toFixed(0)} ms (middle of ${loads.length}: ${loads.map((time) => time.toFixed(0)).join(", ")})`);
console.log(`native, the same text: start to first findings ${(await native()).toFixed(0)} ms`);
await end();

/** The program on the same text, from its start. */
function native() {
  const begun = performance.now();
  const program = spawn(process.env.CALLWRIGHT, ["serve"], { stdio: ["pipe", "pipe", "inherit"] });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    program.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: "initialize", params: { capabilities: {} } });
  send({ method: "initialized", params: {} });
  const text = `---\nname: Ten thousand characters\n---\n${TEXT}`;
  send({ method: "textDocument/didOpen", params: { textDocument: { uri: "untitled:a.job.md", languageId: "callwright-job", version: 1, text } } });
  return new Promise((resolve) => {
    let heard = "";
    program.stdout.on("data", (bytes) => {
      heard += bytes;
      if (!heard.includes("publishDiagnostics")) return;
      resolve(performance.now() - begun);
      program.kill();
    });
  });
}
