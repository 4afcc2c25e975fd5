import { button, element } from "../ui/element.js";
import { capitalized } from "../job/card.js";
import { ask } from "../ui/dialog.js";
import { differenceView } from "../ui/difference.js";
import { instructionsOf } from "../text/front-matter.js";

/**
 * The history of a job: every change that a command made, to be compared and restored, also parts of one.
 * @param {import("../job/job.js").Job} job
 */
export async function showHistory(job) {
  const { entries, removed } = await job.document.execute("callwright.optimizeHistory");
  const made = entries.filter(({ state }) => state !== "not made").reverse();
  const wanted = await ask("History of this job", (close) => {
    const view = element("div", { class: "comparison", "aria-live": "polite" });
    const compare = async (entry) => {
      const { id } = entry;
      const comparison = await job.document.execute("callwright.compare", { old: { before: id }, new: { after: id } });
      view.replaceChildren(...compared(entry, comparison, close));
    };
    const rows = made.map((entry, place) => element("li", {},
      button("", () => compare(entry), { class: "entry", autofocus: place === 0 })));
    for (const [place, row] of rows.entries()) row.firstChild.append(...told(made[place], entries));
    if (made.length > 0) compare(made[0]);
    return made.length === 0 ? [element("p", { class: "hint" }, "No command has changed anything yet. Ctrl+Z undoes what you type.")]
      : [element("div", { class: "history" }, element("ol", {}, ...rows), view),
        removed ? element("p", { class: "hint" }, `${removed.count} older changes are no longer kept.`) : ""];
  }, { isWide: true });
  if (wanted) await job.document.execute("callwright.restore", wanted);
}

function told({ time, label, kind, of, changes = [] }, entries) {
  const when = new Date(time * 1000).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  const changed = kind === "change" ? label : entries.find(({ id }) => id === of)?.label;
  const what = `${{ undo: "Undid: ", redo: "Redid: " }[kind] ?? ""}${changed ?? "a change"}`;
  return [element("strong", {}, what), element("span", { class: "hint" }, when),
    ...changes.slice(0, 3).map((change) => element("span", { class: "hint" }, capitalized(change.replace(/: .*$/s, ""))))];
}

function compared({ id }, { old, new: after, hunks }, close) {
  return [
    differenceView(...instructionsOf(old, after)),
    element("div", { class: "buttons" },
      button("Restore the text before", () => close({ version: { before: id } })),
      button("Restore the text after", () => close({ version: { after: id } })),
      ...(hunks.length > 1 ? hunks.map((_, hunk) =>
        button(`Undo part ${hunk + 1}`, () => close({ entry: id, hunk }))) : [])),
  ];
}
