import { applied } from "../text/edits.js";
import { ask } from "../ui/dialog.js";
import { button, element } from "../ui/element.js";
import { jobName } from "../panels/library.js";
import { pathOf } from "../server/document.js";

/**
 * Where else a name stands that is to be another one, and the texts that come of it.
 * @typedef {{path: string, before: string, text: string, count: number}} Follower
 */

/**
 * Gives what stands at a place of a form's file another name; where jobs and texts speak of it, the author says whether they follow.
 * @param {import("./form-file.js").FormFile} file
 * @param {{at: number, from: string, to: string, write: (name: string) => void}} renaming `at` where the old name stands in the file
 * @returns {Promise<(Node | string)[] | null>} what to say of it; null where the old name stays
 */
export async function renamed(file, { at, from, to, write }) {
  const followers = await followersOf(file, at, to);
  const answer = followers.length > 0 ? await question(file.desk, followers, from, to) : "here";
  if (!answer) return null;
  write(to);
  if (answer === "here") return [];
  for (const { path, text } of followers) file.desk.rewrite(path, text);
  const words = element("span", {}, `Renamed in ${told(followers)}, too. `);
  const undo = button("Undo", () => {
    undo.remove();
    write(from);
    words.textContent = takenBack(file.desk, followers);
  }, { class: "quiet" });
  return [words, undo];
}

/** @returns {Promise<Follower[]>} */
async function followersOf(file, at, newName) {
  const edit = await file.ask("textDocument/rename", at, { newName });
  const others = (edit?.documentChanges ?? []).filter(({ kind, textDocument }) => !kind && pathOf(textDocument.uri) !== file.path);
  return others.map(({ textDocument, edits }) => {
    const path = pathOf(textDocument.uri);
    const before = file.desk.shelf.get(path)?.text ?? "";
    return { path, before, text: applied(before, edits).text, count: edits.length };
  });
}

function question(desk, followers, from, to) {
  const names = followers.map(({ path }) => (path.endsWith(".job.md") ? jobName(desk.shelf.get(path)) : path.slice(1)));
  return ask("Rename everywhere?", (close) => [
    element("p", {}, `“${from}” appears in ${told(followers)}:`),
    element("ul", {}, ...names.map((name) => element("li", {}, name))),
    element("p", {}, `Change it to “${to}” there, too?`),
    element("div", { class: "buttons" },
      button("Cancel", () => close()), button("Only here", () => close("here")),
      button("Rename everywhere", () => close("everywhere"), { class: "primary", autofocus: true })),
  ]);
}

function told(followers) {
  const count = followers.reduce((sum, follower) => sum + follower.count, 0);
  const places = count === 1 ? "1 place" : `${count} places`;
  return followers.length === 1 ? `${places} in 1 file` : `${places} in ${followers.length} files`;
}

/** What was changed since stays as it is. */
function takenBack(desk, followers) {
  const changed = followers.filter(({ path, text }) => desk.shelf.get(path)?.text !== text);
  for (const { path, before } of followers.filter((one) => !changed.includes(one))) desk.rewrite(path, before);
  return changed.length === 0 ? "The old name is back." : `The old name is back, but not in ${changed.map(({ path }) => path.slice(1)).join(", ")}: changed since.`;
}
