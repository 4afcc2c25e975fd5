// The page's files, without a browser.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const root = new URL("../../../editors/web/", import.meta.url);
const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll("//", "/").slice(root.pathname.length));
const text = (name) => readFile(new URL(name, root), "utf8");

test("index.html asks for every module of the page at once, so that none waits for another", async () => {
  const asked = [...(await text("index.html")).matchAll(/modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
  const seen = new Set();
  const follow = async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, other] of (await text(name)).matchAll(/^import .* from "(.*)";$/gm)) {
      await follow(new URL(other, new URL(name, "file:///")).pathname.slice(1));
    }
  };
  await follow("source/main.js");
  assert.deepEqual([...asked].sort(), [...seen].sort());
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
