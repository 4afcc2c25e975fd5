import { counted, element } from "../ui/element.js";
import { ask } from "../ui/dialog.js";
import { differenceView } from "../ui/difference.js";
import { applied } from "../text/edits.js";
import { instructionsOf } from "../text/front-matter.js";

/**
 * Shows what Optimize would change, each change with its reason, to be taken or left.
 * @param {string} text as it is
 * @param {any} edit with annotations, as the protocol has it
 * @returns {Promise<any[] | undefined>} the edits that the author takes
 */
export function chooseChanges(text, edit) {
  const edits = edit.documentChanges.flatMap((change) => change.edits);
  const changes = Object.entries(edit.changeAnnotations);
  return ask("What Optimize would change", (close) => {
    const boxes = changes.map(([id, { label, description }], place) => {
      const box = element("input", { type: "checkbox", checked: true, value: id, id: `change-${id}`, autofocus: place === 0 });
      box.addEventListener("change", show);
      return element("li", {}, box, element("label", { for: box.id }, element("strong", {}, label), element("span", { class: "hint" }, description)));
    });
    const view = element("div");
    const count = element("button", { type: "button", class: "primary" });
    const chosen = () => {
      const wanted = new Set(boxes.map((row) => row.querySelector("input")).filter((box) => box.checked).map((box) => box.value));
      return edits.filter(({ annotationId }) => wanted.has(annotationId));
    };
    function show() {
      const taken = chosen();
      const number = new Set(taken.map(({ annotationId }) => annotationId)).size;
      view.replaceChildren(differenceView(...instructionsOf(text, applied(text, taken).text)));
      count.textContent = `Take ${counted(number, "change")}`;
      count.disabled = number === 0;
    }
    count.addEventListener("click", () => close(chosen()));
    show();
    return [
      element("ul", { class: "changes" }, ...boxes), view,
      element("div", { class: "buttons" }, element("button", { type: "button", onclick: () => close() }, "Leave it as it is"), count),
    ];
  }, { isWide: true });
}
