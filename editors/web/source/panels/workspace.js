import { button, element } from "../ui/element.js";
import { ask } from "../ui/dialog.js";
import { parsed, withSection } from "../text/json-sections.js";
import { Rows } from "../ui/rows.js";
import { actionForms } from "./actions.js";

const PATH = "/callwright.json";

const PROFILES = [
  ["standard", "Everything (standard)"], ["sona", "Quo: Sona"], ["sona-trigger", "Quo: Sona, with triggers"],
  ["botphonic", "Botphonic"], ["stellar", "StellarCS"],
];

/** The lists of the workspace: key, title, what it is for, what adds to it, and the columns of a row. */
const LISTS = [
  ["members", "People", "Who calls can be transferred to.", "Add a person", [["name", "Name"]]],
  ["inboxes", "Shared inboxes", "Ring everybody in them at once.", "Add an inbox", [["name", "Name"]]],
  ["numbers", "Other numbers", "Numbers outside, by the name that jobs use.", "Add a number", [["label", "Name"], ["number", "Number", "tel"]]],
  ["lines", "Your numbers", "Which of them may send texts.", "Add a number of yours", [["number", "Number", "tel"], ["registered", "Registered for texting", "checkbox"]]],
  ["channels", "Channels", "What text messages are sent from.", "Add a channel", [["name", "Name"], ["number", "Number", "tel"]]],
  ["steps", "Steps", "Where calls arrive, and the jobs that each has.", "Add a step", [["name", "Name"], ["number", "Number", "tel"], ["jobs", "Jobs", "list"]]],
];

const VARIABLES = [["name", "Name"], ["description", "What it is"], ["sample", "Sample"], ["optional", "May be empty", "checkbox"]];

/**
 * The workspace in forms: what is written here is `callwright.json`, and what a form does not show stays as it is.
 * @param {import("../desk.js").Desk} desk
 */
export async function showWorkspace(desk) {
  let text = desk.shelf.get(PATH)?.text ?? "";
  let workspace;
  try {
    workspace = parsed(text);
  } catch (error) {
    workspace = null;
  }
  await ask("Workspace", () => {
    if (!workspace) return broken(text, (mended) => desk.write(PATH, mended));
    const write = (key, value) => {
      text = withSection(text, key, value);
      desk.write(PATH, text);
    };
    return [
      element("p", { class: "hint" }, "What your jobs may speak of. Names that stand here are offered in the menu, and others are found as mistakes."),
      profile(workspace.profile, (value) => write("profile", value)),
      jobber(workspace.integrations, (integrations) => write("integrations", integrations)),
      ...LISTS.map(([key, title, hint, verb, columns]) =>
        section(title, hint, new Rows(title, verb, columns, workspace[key] ?? [], (rows) => write(key, rows.length > 0 ? rows : undefined)))),
      section("Variables", "Written as {name} in texts.", new Rows("Variables", "Add a variable", VARIABLES, named(workspace.variables), (rows) =>
        write("variables", rows.length > 0 ? unnamed(rows) : undefined))),
      ...actionForms(desk),
    ];
  }, { isWide: true });
}

function profile(value, write) {
  const select = element("select", { id: "profile", autofocus: true }, ...PROFILES.map(([id, title]) =>
    element("option", { value: id, selected: id === (value ?? "standard") }, title)));
  select.addEventListener("change", () => write(select.value));
  return element("section", { class: "line-form" }, element("label", { for: "profile" }, "Product"), select);
}

function jobber(integrations = {}, write) {
  const box = element("input", { type: "checkbox", checked: integrations.jobber === true });
  box.addEventListener("change", () => write({ ...integrations, jobber: box.checked }));
  return element("label", { class: "check" }, box, "Jobber is connected: jobs may create requests there");
}

function section(title, hint, rows) {
  return element("section", { class: "rows" }, element("h3", {}, title), element("p", { class: "hint" }, hint), rows.element);
}

/** `{"caller_name": {…}}` as rows, and back; what a row does not show is kept. */
function named(variables = {}) {
  return Object.entries(variables).map(([name, value]) => ({ ...value, name }));
}

function unnamed(rows) {
  return Object.fromEntries(rows.filter(({ name }) => name).map(({ name, ...value }) => [name, value]));
}

/** A file that is no JSON just now is mended as text. */
function broken(text, write) {
  const field = element("textarea", { rows: 16, class: "code", "aria-label": "callwright.json", spellcheck: "false" });
  field.value = text;
  const notes = element("p", { class: "problem", role: "status" }, "This file cannot be read as it stands.");
  const save = button("Keep", () => {
    try {
      parsed(field.value);
      write(field.value);
      notes.textContent = "Kept. Open the workspace again to see it in forms.";
    } catch (error) {
      notes.textContent = `It still cannot be read: ${error.message}`;
    }
  }, { class: "primary" });
  return [notes, field, element("div", { class: "buttons" }, save)];
}
