import { element, messageLog } from "./element.js";

let count = 0;

/**
 * Shows a dialog over the page: the browser keeps the keyboard inside, Escape closes it, and the focus goes back where it was.
 * @param {string} title
 * @param {(close: (value?: any) => void) => (Node | string)[]} content
 * @param {{isWide?: boolean, isTall?: boolean}} [options] tall ones are as high as the window, and scroll inside
 * @returns {Promise<any>} what it was closed with; undefined where nothing was chosen
 */
export function ask(title, content, { isWide = false, isTall = false } = {}) {
  return new Promise((resolve) => {
    let chosen;
    const close = (value) => {
      chosen = value;
      dialog.close();
    };
    const heading = element("h2", { id: `dialog-title-${(count += 1)}` }, title);
    const leave = element("button", { type: "button", class: "quiet close", "aria-label": "Close" }, "×");
    const dialog = element("dialog", { "aria-labelledby": heading.id, class: [isWide && "wide", isTall && "tall"].filter(Boolean).join(" ") },
      element("header", {}, heading, leave), ...content(close), messageLog());
    leave.addEventListener("click", () => close());
    const giveBack = focusAsItIs();
    dialog.addEventListener("close", () => {
      bringMessages();
      dialog.remove();
      giveBack();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
    bringMessages();
    const first = dialog.querySelector("[autofocus]");
    first?.focus();
    // What stands there is written over, as another name is.
    if (first instanceof HTMLInputElement) first.select();
  });
}

/** Brings the message that is shown before whatever is open: behind a dialog it can neither be read whole nor pressed. */
export function bringMessages() {
  const front = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const toast = document.querySelector(".toast");
  if (toast && toast.parentElement !== front) front.append(toast);
}

/**
 * What has the focus gets it again, with its caret: the browser gives it back before the page is laid out anew, and a text field
 * may then have no caret, so that what is typed goes nowhere.
 */
function focusAsItIs() {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return () => {};
  const { selectionStart, selectionEnd } = field;
  return () => {
    if (document.activeElement !== field || document.querySelector("dialog[open]")) return;
    field.blur();
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
  };
}

/**
 * Asks for one line of text.
 * @param {string} title
 * @param {{label: string, value?: string, verb: string}} options
 * @returns {Promise<string | undefined>}
 */
export function askForLine(title, { label, value = "", verb }) {
  return ask(title, (close) => {
    const input = element("input", { id: "dialog-line", autofocus: true, required: true, maxlength: 100 });
    input.value = value;
    const form = element("form", { method: "dialog", class: "line-form" },
      element("label", { for: "dialog-line" }, label), input,
      element("div", { class: "buttons" },
        element("button", { type: "button", onclick: () => close() }, "Cancel"),
        element("button", { class: "primary" }, verb)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      close(input.value.trim() || undefined);
    });
    return [form];
  });
}

/** Asks before something that cannot be taken back. @returns {Promise<boolean>} */
export async function confirmed(title, words, verb) {
  const answer = await ask(title, (close) => [
    element("p", {}, words),
    element("div", { class: "buttons" },
      element("button", { type: "button", autofocus: true, onclick: () => close() }, "Cancel"),
      element("button", { type: "button", class: "danger", onclick: () => close(true) }, verb)),
  ]);
  return answer === true;
}

/** Asks what the server wants to know. @param {{message: string, actions: {title: string}[]}} question */
export function askWhich({ message, actions }) {
  return ask("A question", (close) => [
    element("p", {}, message),
    element("div", { class: "buttons" }, ...actions.map((action) => element("button", { type: "button", onclick: () => close(action) }, action.title))),
  ]);
}
