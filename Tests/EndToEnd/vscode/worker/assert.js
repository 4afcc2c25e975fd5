"use strict";
// Node's strict assertions, as far as the test uses them, where there is no Node.
function assert(condition, words) {
  if (!condition) throw new Error(words ?? "it is not so");
}

const shown = (value) => JSON.stringify(value);

module.exports = Object.assign(assert, {
  ok: assert,
  equal: (one, other, words) => assert(Object.is(one, other), words ?? `${shown(one)} is not ${shown(other)}`),
  notEqual: (one, other, words) => assert(!Object.is(one, other), words ?? `both are ${shown(one)}`),
  deepEqual: (one, other, words) => assert(shown(one) === shown(other), `${words ?? ""} ${shown(one)} is not ${shown(other)}`),
  match: (text, pattern, words) => assert(pattern.test(text), words ?? `${shown(text)} has no ${pattern}`),
  doesNotMatch: (text, pattern, words) => assert(!pattern.test(text), words ?? `${shown(text)} has ${pattern}`),
});
