"use strict";
// Holds the manifest against what the editor documents, against the files that it names, and against the code.
const assert = require("assert/strict");
const { existsSync, readFileSync, readdirSync } = require("fs");
const { join } = require("path");

const root = process.argv[2];
const read = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(read(path));
const manifest = json("package.json");
const { contributes } = manifest;
const source = readdirSync(join(root, "source")).map((name) => read(join("source", name))).join("\n");

function knows(object, keys, what) {
  for (const key of Object.keys(object)) assert.ok(keys.split(" ").includes(key), `${what} has no ${key}`);
}

const known = {
  manifest:
    "name displayName description version publisher license categories keywords engines main browser activationEvents " +
    "capabilities scripts dependencies devDependencies contributes",
  contributes:
    "languages grammars snippets configuration configurationDefaults commands keybindings menus views viewsWelcome walkthroughs",
  language: "id aliases extensions filenames configuration",
  grammar: "language scopeName path unbalancedBracketScopes",
  setting: "type default scope enum enumDescriptions description markdownDescription",
  command: "command category title icon",
  keybinding: "command key mac when",
  menu: "command when group",
  walkthrough: "id title description steps",
  step: "id title description media completionEvents",
  languageConfiguration: "comments brackets autoClosingPairs surroundingPairs wordPattern onEnterRules",
};
const categories = "Programming Languages|Linters|Formatters|Snippets|Other|Testing".split("|");
const menus = "commandPalette editor/title editor/context view/title view/item/context".split(" ");

knows(manifest, known.manifest, "a manifest");
knows(contributes, known.contributes, "contributes");
assert.match(manifest.name, /^[a-z][a-z0-9-]*$/);
assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
assert.match(manifest.engines.vscode, /^\^1\.\d+\.\d+$/);
assert.ok(manifest.categories.every((one) => categories.includes(one)));

const languages = contributes.languages.map((one) => one.id);
for (const language of contributes.languages) {
  knows(language, known.language, "a language");
  const configuration = json(language.configuration);
  knows(configuration, known.languageConfiguration, "a language's configuration");
  if (configuration.wordPattern) new RegExp(configuration.wordPattern, "u");
  for (const rule of configuration.onEnterRules ?? []) new RegExp(rule.beforeText);
}
for (const grammar of contributes.grammars) {
  knows(grammar, known.grammar, "a grammar");
  assert.ok(languages.includes(grammar.language));
  assert.equal(json(grammar.path).scopeName, grammar.scopeName);
}
for (const { language, path } of contributes.snippets) {
  assert.ok(languages.includes(language));
  for (const [name, snippet] of Object.entries(json(path))) {
    knows(snippet, "prefix description body", name);
    assert.ok(snippet.prefix && snippet.description && [snippet.body].flat().join(""), name);
  }
}
assert.deepEqual(languages, ["callwright-job", "callwright-action", "callwright-workspace"]);
assert.ok(languages.every((language) => source.includes(`"${language}"`)));

const commands = contributes.commands.map((one) => one.command);
// A command that does not fit says what to do, so none may hide.
for (const command of contributes.commands) {
  knows(command, known.command, "a command");
  assert.ok(source.includes(` ${command.command.replace("callwright.", "")}: `), `nobody carries out ${command.command}`);
}
for (const [, name] of read("source/commands.js").matchAll(/^ {6}(\w+): (?:async )?\(.*\) =>/gm)) {
  assert.ok(commands.includes(`callwright.${name}`), `the palette does not offer ${name}`);
}
for (const binding of contributes.keybindings) {
  knows(binding, known.keybinding, "a key");
  assert.ok(commands.includes(binding.command));
}
for (const [place, entries] of Object.entries(contributes.menus)) {
  assert.ok(menus.includes(place), place);
  for (const entry of entries) {
    knows(entry, known.menu, "a menu");
    assert.ok(commands.includes(entry.command), entry.command);
  }
}

const settings = contributes.configuration.properties;
for (const [name, setting] of Object.entries(settings)) {
  knows(setting, known.setting, "a setting");
  assert.ok(name.startsWith("callwright."));
  assert.equal(typeof setting.default, setting.type, name);
  assert.ok(setting.description ?? setting.markdownDescription, name);
  if (setting.enum) assert.ok(setting.enum.includes(setting.default), name);
}
// A workspace must not be able to say which program runs.
for (const name of ["callwright.path", "callwright.server"]) assert.equal(settings[name].scope, "machine");
for (const [, name] of source.matchAll(/\.get\("(\w+)"\)/g)) assert.ok(settings[`callwright.${name}`], name);

const views = Object.values(contributes.views).flat().map((view) => view.id);
assert.ok(views.every((view) => source.includes(`"${view}"`)));
assert.ok(contributes.viewsWelcome.every((one) => views.includes(one.view)));
for (const walkthrough of contributes.walkthroughs) {
  knows(walkthrough, known.walkthrough, "a walkthrough");
  for (const step of walkthrough.steps) {
    knows(step, known.step, "a step");
    assert.ok(existsSync(join(root, step.media.markdown)), step.media.markdown);
    const named = [...step.description.matchAll(/command:(callwright\.\w+)/g)].map((one) => one[1]);
    named.push(...(step.completionEvents ?? []).flatMap((event) => event.match(/(?<=onCommand:).*/) ?? []));
    assert.ok(named.every((name) => commands.includes(name)), step.id);
  }
}
const entries = read("bundle");
for (const entry of [manifest.main, manifest.browser]) {
  assert.ok(entries.includes(`source/${entry.split("/").pop()}`), `nothing makes ${entry}`);
}
console.log("ok the manifest names what there is");
