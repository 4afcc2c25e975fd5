"use strict";
// The history that takes changes back, as the module's host keeps it: records in their order and texts by their hashes, which it
// only keeps and gives back. It lives as long as the window.

exports.Log = class {
  constructor() {
    this.records = [];
    this.texts = new Map();
  }

  answer(question) {
    const history = question.store;
    if ("since" in question) return { history, records: this.numbered().slice(question.since) };
    if ("text" in question) return { history, text: this.texts.get(question.text) ?? null };
    if ("describe" in question) {
      return { history, records: this.numbered().filter(([place]) => question.describe.includes(place)) };
    }
    for (const [hash, text] of question.texts) this.texts.set(hash, text);
    for (const hash of question.forget) this.texts.delete(hash);
    return { history, at: this.records.push(question.add) };
  }

  // Each record with its place, from 1.
  numbered() {
    return this.records.map((record, index) => [index + 1, record]);
  }
};
