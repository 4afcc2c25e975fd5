import { button, element } from "../ui/element.js";
import { freePath } from "./library.js";

const KINDS = {
  textMessage: {
    title: "Text message",
    fields: [["name", "Name"], ["description", "When the agent should send it"], ["channel", "Channel"], ["message", "Message"]],
    made: { kind: "textMessage", name: "new_text", description: "", recipient: "contact", message: "" },
  },
  conditionalText: {
    title: "Conditional text",
    fields: [["name", "Name"], ["condition", "Condition"], ["content", "Text"]],
    made: { kind: "conditionalText", name: "new_text", condition: "if the caller asks for it", content: "" },
  },
};

/**
 * The actions that the workspace defines, one form each; each is a file of its own.
 * @param {import("../desk.js").Desk} desk
 */
export function actionForms(desk) {
  const list = element("div", { class: "table" });
  const show = () => list.replaceChildren(...desk.shelf.files.filter(({ path }) => path.endsWith(".action.json"))
    .map((file) => form(desk, file, show)), element("div", { class: "buttons" }, ...Object.values(KINDS).map(({ title, made }) =>
    button(`Add a ${title.toLowerCase()}`, () => {
      const path = freePath(made.name, ".action.json", desk.shelf.files);
      const name = path.slice(1).replace(/\.action\.json$/, "").replaceAll("-", "_");
      desk.write(path, `${JSON.stringify({ ...made, name }, null, 2)}\n`);
      show();
    }))));
  show();
  return [element("section", { class: "rows" }, element("h3", {}, "Actions"),
    element("p", { class: "hint" }, "Texts with a name that jobs send as /name, or that are sent by themselves on a condition."), list)];
}

function form(desk, { path, text }, show) {
  let action;
  try {
    action = JSON.parse(text);
  } catch {
    action = {};
  }
  const { fields, title } = KINDS[action.kind] ?? { fields: [], title: `${path.slice(1)} cannot be read` };
  const write = (key, value) => {
    action[key] = value;
    desk.write(path, `${JSON.stringify(action, null, 2)}\n`);
  };
  const remove = button("Remove", async () => {
    await desk.remove(path);
    show();
  }, { class: "quiet", "aria-label": `Remove ${action.name ?? path}` });
  return element("fieldset", { class: "action" }, element("legend", {}, title), ...fields.map(([key, label]) => {
    const isLong = key === "message" || key === "content";
    const input = element(isLong ? "textarea" : "input", { id: `${path}-${key}`, ...(isLong && { rows: 2 }) });
    input.value = action[key] ?? "";
    input.addEventListener("change", () => write(key, input.value));
    return element("div", { class: "line-form" }, element("label", { for: input.id }, label), input);
  }), remove);
}
