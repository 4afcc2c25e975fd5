"use strict";
// The editor's plain values, as its documentation describes them.
const { pathToFileURL } = require("url");

class Disposable {
  constructor(end) {
    this.end = end;
  }

  static from(...others) {
    return new Disposable(() => others.forEach((other) => other.dispose()));
  }

  dispose() {
    this.end?.();
    this.end = undefined;
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self, disposables) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      const registration = new Disposable(() => this.listeners.delete(bound));
      disposables?.push(registration);
      return registration;
    };
  }

  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }

  dispose() {
    this.listeners.clear();
  }
}

class Uri {
  constructor(text) {
    this.text = text;
    const url = new URL(text);
    this.scheme = url.protocol.slice(0, -1);
    this.authority = url.host;
    this.path = decodeURIComponent(url.pathname);
    this.query = url.search.slice(1);
    this.fragment = url.hash.slice(1);
  }

  static parse(text) {
    return new Uri(text);
  }

  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }

  static joinPath(base, ...parts) {
    return base.with({ path: [base.path, ...parts].join("/").replace(/\/+/g, "/") });
  }

  get fsPath() {
    return this.path;
  }

  with({ scheme = this.scheme, authority = this.authority, path = this.path }) {
    return new Uri(`${scheme}://${authority}${path.split("/").map(encodeURIComponent).join("/")}`);
  }

  toString() {
    return this.text;
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }

  isBefore(other) {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }

  isEqual(other) {
    return this.line === other.line && this.character === other.character;
  }
}

class Range {
  constructor(...values) {
    [this.start, this.end] =
      values.length === 4 ? [new Position(values[0], values[1]), new Position(values[2], values[3])] : values;
  }

  get isEmpty() {
    return this.start.isEqual(this.end);
  }

  contains(place) {
    return !place.isBefore(this.start) && !this.end.isBefore(place);
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }

  static replace(range, text) {
    return new TextEdit(range, text);
  }

  static insert(place, text) {
    return new TextEdit(new Range(place, place), text);
  }

  static delete(range) {
    return new TextEdit(range, "");
  }
}

class WorkspaceEdit {
  constructor() {
    this.changes = new Map();
  }

  set(uri, edits) {
    this.changes.set(uri.toString(), [uri, edits.map((edit) => (Array.isArray(edit) ? edit[0] : edit))]);
  }

  replace(uri, range, text) {
    this.add(uri, TextEdit.replace(range, text));
  }

  insert(uri, place, text) {
    this.add(uri, TextEdit.insert(place, text));
  }

  add(uri, edit) {
    const known = this.changes.get(uri.toString())?.[1] ?? [];
    this.changes.set(uri.toString(), [uri, [...known, edit]]);
  }

  entries() {
    return [...this.changes.values()];
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Kind {
  constructor(value) {
    this.value = value;
  }

  append(part) {
    return new Kind(this.value ? `${this.value}.${part}` : part);
  }

  contains(other) {
    return other.value === this.value || other.value.startsWith(`${this.value}.`);
  }
}

Kind.Empty = new Kind("");
const kinds = {
  QuickFix: "quickfix", Refactor: "refactor", RefactorExtract: "refactor.extract", RefactorInline: "refactor.inline",
  RefactorRewrite: "refactor.rewrite", RefactorMove: "refactor.move", Source: "source",
  SourceOrganizeImports: "source.organizeImports", SourceFixAll: "source.fixAll",
};
for (const [name, value] of Object.entries(kinds)) Kind[name] = new Kind(value);

class CodeAction {
  constructor(title, kind) {
    Object.assign(this, { title, kind });
  }
}

class CompletionItem {
  constructor(label, kind) {
    Object.assign(this, { label, kind });
  }
}

class CompletionList {
  constructor(items, isIncomplete) {
    Object.assign(this, { items, isIncomplete });
  }
}

class MarkdownString {
  constructor(value = "") {
    this.value = value;
  }

  appendMarkdown(text) {
    this.value += text;
    return this;
  }

  appendCodeblock(text) {
    this.value += text;
    return this;
  }
}

class SnippetString {
  constructor(value) {
    this.value = value;
  }
}

class Hover {
  constructor(contents, range) {
    Object.assign(this, { contents: [contents].flat(), range });
  }
}

class CodeLens {
  constructor(range, command) {
    Object.assign(this, { range, command });
  }
}

class InlayHint {
  constructor(position, label, kind) {
    Object.assign(this, { position, label, kind });
  }
}

class TreeItem {
  constructor(label, collapsibleState) {
    Object.assign(this, { label, collapsibleState });
  }
}

class ThemeColor {
  constructor(id) {
    this.id = id;
  }
}

class CancellationTokenSource {
  constructor() {
    const cancelled = new EventEmitter();
    this.token = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
    this.cancel = () => {
      this.token.isCancellationRequested = true;
      cancelled.fire();
    };
  }

  dispose() {}
}

module.exports = {
  CancellationError: class extends Error {}, CancellationTokenSource, CodeAction, CodeActionKind: Kind, CodeLens,
  CompletionItem, CompletionList, Diagnostic, Disposable, EventEmitter, Hover, InlayHint, MarkdownString, Position, Range,
  Selection, SnippetString, TextEdit, ThemeColor, TreeItem, Uri, WorkspaceEdit,
};
