// JSON files as the forms write them: one value changes, and nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parsedTree, valueOf } from "../../../editors/web/source/text/json-tree.js";
import { withKey, withValue } from "../../../editors/web/source/text/json-edit.js";

const FILE = `{
  // who is there
  "members": [
    { "name": "Ana" }, // the boss
    { "name": "Bo", "since": 1999 }
  ],
  /* whose */ "profile": "sona",
  "limits": {},
}
`;

/** What is done, and the lines that it leaves. */
const CASES = [
  ["a value is another one", (text) => withValue(text, ["members", 1, "name"], "Bob"), FILE.replace('"Bo"', '"Bob"')],
  ["a thing comes behind the last, whose remark stays", (text) => withValue(withValue(text, ["members", 1], undefined), ["members", 1], { name: "Cy" }),
    FILE.replace('    { "name": "Bo", "since": 1999 }', '    { "name": "Cy" }')],
  ["a thing goes with its line", (text) => withValue(text, ["members", 1], undefined), FILE.replace('{ "name": "Ana" },', '{ "name": "Ana" }').replace('    { "name": "Bo", "since": 1999 }\n', "")],
  ["a key goes where others stay", (text) => withValue(text, ["members", 1, "since"], undefined), FILE.replace(', "since": 1999', "")],
  ["a remark before a value that goes stays", (text) => withValue(text, ["profile"], undefined), FILE.replace('"profile": "sona",', "")],
  ["a key is called otherwise", (text) => withKey(text, ["members", 1, "since"], "from"), FILE.replace('"since"', '"from"')],
  ["the first value of an object", (text) => withValue(text, ["limits", "name"], null), FILE.replace("{},", '{ "name": null },')],
  ["a new section", (text) => withValue(text, ["rules", "vague-term"], "off"), FILE.replace('{},\n', '{},\n  "rules": { "vague-term": "off" }\n')],
  ["nothing is there to go", (text) => withValue(text, ["members", 7], undefined), FILE],
];

for (const [name, change, wanted] of CASES) {
  test(`JSON: ${name}`, () => {
    const made = change(FILE);
    assert.equal(made, wanted);
    parsedTree(made);
  });
}

test("JSON: a file from nothing", () => {
  const made = [[["inboxes", 0, "name"], "Front desk"], [["inboxes", 1], { name: "Sales" }], [["variables", "a"], {}], [["variables", "a", "sample"], "x"]]
    .reduce((text, [path, value]) => withValue(text, path, value), "");
  assert.equal(made, `{
  "inboxes": [
    { "name": "Front desk" },
    { "name": "Sales" }
  ],
  "variables": {
    "a": { "sample": "x" }
  }
}
`);
});

test("JSON: what cannot be read is told with its line", () => {
  const told = (text) => {
    try {
      return valueOf(parsedTree(text));
    } catch (error) {
      return error.message;
    }
  };
  assert.equal(told('{\n  "a": 1\n  "b": 2\n}'), "line 3: a comma or “}” is missing");
  assert.equal(told("{name: 1}"), "line 1: a name in quotes is missing");
  assert.equal(told('{"a": Ana}'), "line 1: Ana is not a value; text goes between quotes");
  assert.equal(told('{"a" 1}'), "line 1: “:” is missing");
  assert.equal(told("{} {}"), "line 1: here it should end");
  assert.equal(told("[".repeat(300)), "line 1: a value is missing");
  assert.deepEqual(told('\uFEFF{"a": [1, {"b": "x\\"y"},], /* c */}'), { a: [1, { b: 'x"y' }] });
});
