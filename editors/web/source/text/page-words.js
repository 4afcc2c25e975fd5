/**
 * What the server says to everybody, for those who have this page: what others write into a file stands in forms here, and rules have no
 * names.
 * @type {[RegExp, string][]}
 */
const WORDS = [
  [/\bto the variables of your workspace/g, "under Workspace, Variables"],
  [/\bin your workspace, or choose/g, "under Workspace, or choose"],
  [/^(Add .*) to the members in callwright\.json$/, "$1 to the people under Workspace"],
  [/^(Add .*) to the inboxes in callwright\.json$/, "$1 to the shared inboxes under Workspace"],
  [/\bin callwright\.json/g, "under Workspace"],
  [/(^|[.:] )callwright\.json/gm, "$1The workspace"],
  [/\bcallwright\.json/g, "the workspace"],
  [/^ignore \S+ here, and say why$/i, "Keep it here, and say why"],
  [/^ignore \S+ in this file$/i, "Keep it in all of this job"],
];

/** @param {string} words of the server's */
export function inPage(words) {
  return WORDS.reduce((said, [theirs, ours]) => said.replace(theirs, ours), words);
}
