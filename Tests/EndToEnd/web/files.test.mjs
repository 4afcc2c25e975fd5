// The page's files, without a browser.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { runInThisContext } from "node:vm";

const root = new URL("../../../editors/web/", import.meta.url);
const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll("//", "/").slice(root.pathname.length));
const text = (name) => readFile(new URL(name, root), "utf8");

/** A module and all that it imports, but for one and what that imports. @returns {Promise<Set<string>>} */
async function reached(name, apart, seen = new Set()) {
  if (name === apart || seen.has(name)) return seen;
  seen.add(name);
  for (const [, other] of (await text(name)).matchAll(/^import .* from "(.*)";$/gm)) {
    await reached(new URL(other, new URL(name, "file:///")).pathname.slice(1), apart, seen);
  }
  return seen;
}

test("index.html asks for every module of the page at once, so that none waits for another", async () => {
  const asked = [...(await text("index.html")).matchAll(/modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual([...asked].sort(), [...(await reached("source/main.js"))].sort());
});

test("offline.js keeps every file of the page", async () => {
  const named = [...(await text("index.html")).matchAll(/ (?:href|src)="([^"#]+)/g)].map(([, name]) => name);
  const [, more] = /^const MORE = \[([^\]]*)\]/m.exec(await text("offline.js"));
  const kept = [...named, "index.html", ...[...more.matchAll(/"([^"]+)"/g)].map(([, name]) => name)];
  assert.deepEqual([...new Set(kept)].filter((name) => name !== "callwright.wasm").sort(), names.filter((name) => name !== "README.md").sort());
});

test("modules become one, each once and behind what it imports; what cannot be joined is refused", async () => {
  const whole = runInThisContext(`${await text("whole.js")}; whole`);
  const join = (main, modules, apart) => whole(main, new Map(Object.entries(modules)), apart);
  const load = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
  const joined = join("a/main.js", {
    "a/main.js": 'import { one as first, Two } from "./one.js";\nimport { three } from "../b/three.js";\nexport const all = [first(), new Two().name, three];\n',
    "a/one.js": 'import { three } from "../b/three.js";\nexport async function one() {\n  return three;\n}\nexport class Two { name = hidden; }\nconst hidden = "two";\n',
    "b/three.js": 'globalThis.threes = (globalThis.threes ?? 0) + 1;\nexport const three = new URL("x", "file:///b/").pathname;\nconst hidden = 3;\n',
  });
  const { all } = await load(joined);
  assert.deepEqual(await Promise.all(all), ["/b/x", "two", "/b/x"]);
  assert.equal(globalThis.threes, 1);
  assert.match(join("a/main.js", { "a/main.js": "start(import.meta.url);" }), /start\(new URL\("\.\.\/a\/main\.js", import\.meta\.url\)\)/);
  assert.match(join("a/main.js", { "a/main.js": 'import { b } from "./b.js";\n', "a/b.js": "" }, ["a/b.js"]), /^import \* as \$1 from "\.\/\.\.\/a\/b\.js";/);
  for (const odd of ['import "./b.js";', 'export { b } from "./b.js";', "export default 1;", 'await import("./b.js");', 'import { a } from "./a.js";', 'import { c } from "./c.js";']) {
    assert.throws(() => join("a.js", { "a.js": odd, "b.js": "" }), undefined, odd);
  }
  const modules = Object.fromEntries(await Promise.all(names.filter((name) => name.startsWith("source/")).map(async (name) => [name, await text(name)])));
  for (const main of ["source/main.js", "source/start.js", "source/server/worker.js"]) join(main, modules, ["source/start.js"]);
});

test("what is joined into two of the files that begin keeps nothing to itself, for it is there twice", async () => {
  const start = await reached("source/start.js");
  const both = [...(await reached("source/main.js", "source/start.js"))].filter((name) => start.has(name));
  assert.ok(both.length > 0);
  for (const name of both) assert.doesNotMatch(await text(name), /^(?:let|var|(?:export )?class|(?:export )?const \w+ = (?!"|\d))/m, name);
});

test("every module is used, by the page or by its worker", async () => {
  const used = new Set(["source/main.js", "source/server/worker.js"]);
  for (const name of names.filter((name) => name.endsWith(".js"))) {
    for (const [, other] of (await text(name)).matchAll(/from "(.*)";$/gm)) {
      used.add(new URL(other, new URL(name, "file:///")).pathname.slice(1));
    }
  }
  assert.deepEqual(names.filter((name) => name.startsWith("source/") && !used.has(name)), []);
});

test("files are small, and none asks anybody else for anything", async () => {
  for (const name of names.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    const contents = await text(name);
    assert.ok(contents.split("\n").length <= 300, `${name} is too long`);
    assert.doesNotMatch(contents.replaceAll("http://www.w3.org/", ""), /https?:\/\//, name);
    assert.doesNotMatch(contents, /innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, name);
  }
});
