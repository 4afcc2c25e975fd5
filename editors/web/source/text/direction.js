const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Whether a text runs from right to left: most of its lines that have letters have some of Hebrew, Arabic or the like. A browser judges
 * line by line by the first letter, so that a line which begins with an action would run the other way.
 * @param {string} text
 */
export function runsLeft(text) {
  if (!LEFTWARD.test(text)) return false;
  const lines = text.split("\n").filter((line) => /\p{L}/u.test(line));
  return lines.filter((line) => LEFTWARD.test(line)).length * 2 > lines.length;
}
