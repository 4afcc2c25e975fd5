import { Rows } from "./rows.js";
import { element } from "../ui/element.js";
import { jobName } from "../panels/library.js";

/**
 * The steps of the call flow, each with the jobs that it has.
 * @param {import("./form-file.js").FormFile} file
 * @param {import("../storage/library.js").LibraryFile[]} files
 */
export function stepForms(file, files) {
  const jobs = files.filter(({ path }) => path.endsWith(".job.md"))
    .map((job) => ({ id: job.path.slice(job.path.lastIndexOf("/") + 1).replace(/\.job\.md$/, ""), title: jobName(job) }))
    .sort((one, other) => one.title.localeCompare(other.title, undefined, { numeric: true }));
  const listed = (path) => {
    const names = file.get([...path, "jobs"]);
    return Array.isArray(names) ? names : [];
  };
  /** One box a job; a job that the library does not have keeps its name. */
  const column = ({ id, title }) => ({
    key: id, label: title, kind: "flag",
    read: (_, path) => listed(path).includes(id),
    place: (_, path) => (listed(path).includes(id) ? [...path, "jobs", listed(path).indexOf(id)] : null),
    write: (_, path, isListed) => {
      const names = listed(path).filter((name) => name !== id);
      file.set([...path, "jobs"], isListed ? [...names, id] : names.length > 0 ? names : undefined);
    },
  });
  const known = file.get(["steps"]);
  const foreign = Array.isArray(known) ? [...new Set(known.flatMap((step) => step?.jobs ?? []))].filter((name) => !jobs.some(({ id }) => id === name)) : [];
  const rows = new Rows(file, {
    path: ["steps"], one: "step", add: "Add a step",
    columns: [
      { key: "name", label: "Name" }, { key: "number", label: "Phone number that it answers", kind: "tel" },
      ...[...jobs, ...foreign.map((id) => ({ id, title: `${id} (not in this library)` }))].map(column),
    ],
  });
  return element("section", { class: "rows steps" }, element("h3", {}, "Steps"),
    element("p", { class: "hint" }, "Where calls arrive, and which jobs the agent has there."), rows.element);
}
