/** What of the window is seen: without the keyboard of a phone, and where somebody has drawn it larger, that part. */
export function visible() {
  const view = window.visualViewport;
  const [left, top] = [view?.offsetLeft ?? 0, view?.offsetTop ?? 0];
  const { clientWidth } = document.documentElement;
  return { left, top, right: left + Math.min(view?.width ?? clientWidth, clientWidth), bottom: top + (view?.height ?? innerHeight) };
}

/**
 * Puts a box at a place of the window, below it if there is room, else where there is more, and never outside: what has no room is
 * scrolled to.
 * @param {HTMLElement} box
 * @param {{left: number, top: number, bottom: number}} at
 * @param {boolean} [wasBelow] where it stood, of one that has grown: it does not jump from under the pointer
 * @returns {boolean} whether it stands below
 */
export function put(box, at, wasBelow) {
  box.hidden = false;
  box.style.maxHeight = "";
  const margin = 8;
  const { width, height } = box.getBoundingClientRect();
  const view = visible();
  const below = view.bottom - at.bottom - 4 - margin;
  const above = at.top - view.top - 4 - margin;
  const isBelow = wasBelow ?? (height <= below || below >= above);
  const high = Math.min(height, Math.max(isBelow ? below : above, 100));
  if (high < height) box.style.maxHeight = `${high}px`;
  const left = Math.max(view.left + margin, Math.min(at.left, view.right - width - margin));
  const top = Math.max(view.top + margin, isBelow ? Math.min(at.bottom + 4, view.bottom - high - margin) : at.top - high - 4);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
  return isBelow;
}
