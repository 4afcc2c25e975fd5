import { element } from "../ui/element.js";
import { ask } from "../ui/dialog.js";

const KEYS = [
  ["/", "the actions, with what each does"],
  ["Ctrl+Space", "what can go at the cursor"],
  ["Enter, Tab", "out of the quotes that a suggestion has opened"],
  ["Alt+Enter", "what is at the cursor, and what can be done about it"],
  ["F8, Shift+F8", "the next finding, the one before"],
  ["Ctrl+Alt+O", "Optimize"],
  ["Ctrl+Alt+U, Ctrl+Alt+R", "undo the last change, redo it"],
  ["Ctrl+Z", "undo what was typed"],
  ["Ctrl+O, Ctrl+S", "open files, save this job to your computer"],
  ["F1", "this help"],
];

/** The keys, and where everything is kept. */
export function showHelp() {
  return ask("Keys and help", () => [
    element("dl", { class: "keys" }, ...KEYS.flatMap(([keys, what]) => [
      element("dt", {}, ...keys.split(", ").map((key) => element("kbd", {}, key))), element("dd", {}, what),
    ])),
    element("p", { class: "hint" }, "Your jobs are kept in this browser, on this computer. Nothing is sent anywhere. Save them to your computer to keep them elsewhere too."),
  ]);
}
