import { FormField } from "./form-field.js";
import { element } from "../ui/element.js";
import { severityNamed } from "../job/severity.js";
import { allRules } from "../server/rules.js";

/**
 * What the workspace wants to be told: each rule with how much it matters here.
 * @param {import("./form-file.js").FormFile} file
 */
export function ruleForms(file) {
  const list = element("div", { class: "rule-list" });
  const search = element("input", { type: "search", placeholder: "Search rules", "aria-label": "Search rules" });
  const none = element("p", { class: "hint", role: "status" }, "One moment …");
  allRules().then((rules) => {
    const rows = rules.map((rule) => ({ words: `${rule.id} ${rule.summary}`.toLowerCase(), row: row(file, rule) }));
    const show = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = rows.filter((one) => words.every((word) => one.words.includes(word)));
      list.replaceChildren(...found.map((one) => one.row));
      none.textContent = found.length === 0 ? "No rule has these words." : "";
    };
    search.addEventListener("input", show);
    // What is decided already comes first.
    rows.sort((one, other) => Number(isDecided(file, other)) - Number(isDecided(file, one)));
    show();
  }, () => (none.textContent = "The list of rules cannot be had just now."));
  return element("section", { class: "rows" }, element("h3", {}, "What is pointed out"),
    element("p", { class: "hint" }, "How serious each kind of finding is here, at most; what is off is not pointed out at all."),
    search, none, list);
}

function isDecided(file, { words }) {
  return file.get(["rules", words.slice(0, words.indexOf(" "))]) !== undefined;
}

function row(file, { id, summary, severity, isOn }) {
  const usual = isOn ? severityNamed(severity) : "off";
  const options = [["", `As usual: ${usual.toLowerCase()}`], ["off", "Off"], ...["hint", "information", "warning", "error"].map((name) => [name, severityNamed(name)])];
  return new FormField(file, () => ["rules", id], { key: id, label: summary.charAt(0).toUpperCase() + summary.slice(1), kind: "choice", options }).element;
}
