// The same boxes with the same words and the same arrows are in both pictures, as Mermaid and Graphviz read and draw them:
// of every job in Tests/Fixtures, and of jobs that mean harm.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { Browser } from "../web/browser.mjs";
import { HOSTILE } from "./hostile.mjs";

const { CALLWRIGHT, MERMAID } = process.env;
let browser, page;

before(async () => {
  browser = await Browser.start();
  page = await browser.open("about:blank");
  await page.run(`${readFileSync(MERMAID, "utf8")}; mermaid.initialize({ startOnLoad: false }); "ready"`);
});
after(() => browser?.stop());

function flow(format, job) {
  return execFileSync(CALLWRIGHT, ["flow", "--format", format, "-"], { input: job, encoding: "utf8" });
}

/** Without what is white space, and without the colon that only one of them has behind what kind of box it is. */
const plain = (text) => text.normalize("NFC").replace(/[\s:]/g, "");

/** What Graphviz reads. */
function graph(dot) {
  const { objects = [], edges = [], label } = JSON.parse(execFileSync("dot", ["-Tjson0"], { input: dot, encoding: "utf8" }));
  const isNode = (object) => !object.name.startsWith("cluster");
  const name = (place) => objects.find((object) => object._gvid === place).name;
  // A label between quotes has \n for a new line, and \\ for \.
  const read = (text) => plain(text.replace(/\\(.)/g, (_, letter) => (letter === "n" ? " " : letter)));
  return {
    // Mermaid has no way to show this sign in a title.
    title: read(label).replaceAll("<", "\u2039"),
    nodes: objects.filter(isNode).map((object) => [object.name, read(object.label)]).sort(),
    edges: edges.map((edge) => [name(edge.tail), name(edge.head), edge.label ?? ""]).sort(),
  };
}

/** What Mermaid reads, and draws. */
async function diagram(text) {
  const drawn = await page.run(`(async () => {
    const text = ${JSON.stringify(text)};
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const arrows = db.getEdges().map((edge) => [edge.start, edge.end, edge.text ?? ""]);
    const { svg } = await mermaid.render("picture", text);
    document.body.innerHTML = svg;
    const title = document.querySelector(".flowchartTitleText").textContent;
    const nodes = [...document.querySelectorAll(".node")].map((node) => [node.id.replace(/^.*flowchart-(n\\d+)-\\d+$/, "$1"), node.textContent]);
    const foreign = document.querySelectorAll("svg script, svg img, svg a, svg iframe, svg [onerror], svg [onload], svg .katex").length;
    return { arrows, title, nodes, foreign, hacked: window.hacked ?? null };
  })()`);
  assert.equal(drawn.foreign, 0, "something of the job became markup");
  assert.equal(drawn.hacked, null);
  return {
    title: plain(drawn.title),
    nodes: drawn.nodes.map(([id, words]) => [id, plain(words)]).sort(),
    edges: drawn.arrows.sort(),
  };
}

const fixtures = readdirSync("Tests/Fixtures/Jobs", { recursive: true }).filter((path) => path.endsWith(".job.md")).sort()
  .map((path) => [path, readFileSync(`Tests/Fixtures/Jobs/${path}`, "utf8")]);

test("there are jobs", () => assert.ok(fixtures.length > 50));

for (const [name, job] of [...fixtures, ...Object.entries(HOSTILE)]) {
  test(`both read one picture: ${name}`, async () => {
    const drawn = await diagram(flow("mermaid", job));
    const read = graph(flow("dot", job));
    assert.ok(drawn.nodes.length > 1);
    assert.deepEqual(drawn, read);
  });
}
