"use strict";
// A text that is open. Its changes go to whoever listens, as the editor tells them.
const { Position, Range } = require("./values");

exports.TextDocument = class {
  constructor(uri, languageId, text, changed) {
    Object.assign(this, { uri, languageId, text, changed, version: 1, fileName: uri.fsPath, eol: 1 });
    Object.assign(this, { isUntitled: false, isDirty: false, isClosed: false });
    this.undoable = [];
  }

  getText(range) {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }

  get lineCount() {
    return this.text.split("\n").length;
  }

  lineAt(line) {
    const text = this.text.split("\n")[line];
    return { text, range: new Range(line, 0, line, text.length) };
  }

  offsetAt({ line, character }) {
    const lines = this.text.split("\n");
    return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + Math.min(character, lines[line]?.length ?? 0);
  }

  positionAt(offset) {
    const lines = this.text.slice(0, offset).split("\n");
    return new Position(lines.length - 1, lines[lines.length - 1].length);
  }

  // From the end to the beginning, so that no edit moves another's place.
  apply(edits) {
    const changes = edits.map(({ range, newText }) => {
      const rangeOffset = this.offsetAt(range.start);
      return { range, rangeOffset, rangeLength: this.offsetAt(range.end) - rangeOffset, text: newText };
    });
    changes.sort((one, other) => other.rangeOffset - one.rangeOffset);
    this.undoable.push(this.text);
    for (const { rangeOffset, rangeLength, text } of changes) {
      this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
    }
    this.version += 1;
    this.isDirty = true;
    this.changed({ document: this, contentChanges: changes, reason: undefined });
  }
};
