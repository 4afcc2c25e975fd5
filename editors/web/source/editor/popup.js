/**
 * Puts a box at a place of the window, below it if there is room, else above, and never outside.
 * @param {HTMLElement} box
 * @param {{left: number, top: number, bottom: number}} at
 */
export function put(box, at) {
  box.hidden = false;
  const margin = 8;
  const { width, height } = box.getBoundingClientRect();
  const view = window.visualViewport;
  const [wide, high] = [document.documentElement.clientWidth, view?.height ?? innerHeight];
  const left = Math.max(margin, Math.min(at.left, wide - width - margin));
  const isBelow = at.bottom + height + margin < high || at.top < high / 2;
  const top = isBelow ? at.bottom + 4 : Math.max(margin, at.top - height - 4);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
