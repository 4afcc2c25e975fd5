import { FormField } from "../workspace/form-field.js";
import { FormFile } from "../workspace/form-file.js";
import { LIMITS, NUMBERS, PEOPLE, PRODUCT, VARIABLES } from "../workspace/sections.js";
import { Rows } from "../workspace/rows.js";
import { Tabs } from "../ui/tabs.js";
import { actionForms } from "../workspace/actions.js";
import { ask } from "../ui/dialog.js";
import { button, element } from "../ui/element.js";
import { parsedTree } from "../text/json-tree.js";
import { ruleForms } from "../workspace/rules.js";
import { stepForms } from "../workspace/steps.js";

const PATH = "/callwright.json";

/**
 * The workspace in forms: what is written here is `callwright.json`, and what a form does not show stays as it is.
 * @param {import("../desk.js").Desk} desk
 * @param {boolean} isEditing another tab edits where not
 */
export async function showWorkspace(desk, isEditing) {
  let file;
  try {
    file = new FormFile(desk, PATH, "callwright-workspace");
  } catch (error) {
    return ask("Workspace", () => broken(desk, error), { isWide: true });
  }
  const texts = actionForms(desk, () => [file.get(["channels"]) ?? []].flat().map((channel) => channel?.name).filter(Boolean));
  await ask("Workspace", () => {
    const panel = (...sections) => element("fieldset", { class: "bare", disabled: !isEditing }, ...sections);
    const other = element("p", { class: "problem", role: "status" });
    file.onother = (words) => (other.textContent = words.join(" "));
    const tabs = new Tabs("Workspace", [
      ["product", "Product", panel(plain(file, "Product", "The product that your jobs are for says which fields, actions and texts there are.", PRODUCT))],
      ["people", "People and numbers", panel(...PEOPLE.map((kind) => listed(file, kind)), ...NUMBERS.map((kind) => listed(file, kind)))],
      ["variables", "Variables", panel(listed(file, VARIABLES))],
      ["texts", "Texts", panel(texts.element)],
      ["steps", "Call flow", panel(stepForms(file, desk.shelf.files))],
      ["limits", "Limits", panel(plain(file, "Limits", "Where a field is empty, the product's own limit applies. Write none for no limit.", LIMITS))],
      ["rules", "Rules", panel(ruleForms(file))],
    ]);
    tabs.element.querySelector("[aria-selected=true]").setAttribute("autofocus", "");
    return [other, tabs.element];
  }, { isWide: true, isTall: true });
  await file.close();
  await texts.close();
}


/** Fields that stand for themselves. */
function plain(file, title, hint, columns) {
  return element("section", { class: "rows" }, element("h3", {}, title), element("p", { class: "hint" }, hint),
    element("div", { class: "plain" }, ...columns.map((column) => new FormField(file, () => column.key.split("."), column).element)));
}

/** Things of one kind. */
function listed(file, kind) {
  return element("section", { class: "rows" }, element("h3", {}, kind.title), element("p", { class: "hint" }, kind.hint), new Rows(file, kind).element);
}

/** A file that is no JSON just now is mended as text. */
function broken(desk, error) {
  const field = element("textarea", { rows: 16, class: "code", "aria-label": "callwright.json", spellcheck: "false" });
  field.value = desk.shelf.get(PATH).text;
  const notes = element("p", { class: "problem", role: "status" }, `This file cannot be read as it is: ${error.message}.`);
  const save = button("Keep", () => {
    try {
      parsedTree(field.value);
      desk.write(PATH, field.value);
      notes.textContent = "Kept. Open the workspace again to see it in forms.";
    } catch (again) {
      notes.textContent = `It still cannot be read: ${again.message}.`;
    }
  }, { class: "primary" });
  return [notes, field, element("div", { class: "buttons" }, save)];
}
