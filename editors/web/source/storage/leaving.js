/**
 * Has everything kept that the author wrote when the page may be gone in a moment, or another tab takes over.
 * @param {import("../desk.js").Desk} desk
 * @param {import("./tabs.js").Tabs} tabs
 */
export function keepOnLeaving(desk, tabs) {
  addEventListener("beforeunload", (event) => {
    if (!desk.shelf.isSettled) event.preventDefault();
    desk.keep();
  });
  // Phones end a page that nobody sees, and tell it no more.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && desk.keep());
  tabs.onleave = () => {
    desk.keep();
    return desk.shelf.settled();
  };
}
