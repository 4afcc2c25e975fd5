/**
 * Two texts line by line: what stayed, went and came.
 * @param {string} before
 * @param {string} after
 * @returns {{kind: "same" | "gone" | "new", text: string}[]}
 */
export function lineDifference(before, after) {
  const [old, made] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < old.length && start < made.length && old[start] === made[start]) start += 1;
  let same = 0;
  while (same < Math.min(old.length, made.length) - start && old.at(-1 - same) === made.at(-1 - same)) same += 1;
  const middle = longest(old.slice(start, old.length - same), made.slice(start, made.length - same));
  const kept = (text) => ({ kind: "same", text });
  return [...old.slice(0, start).map(kept), ...middle, ...old.slice(old.length - same).map(kept)];
}

/** More pairs of lines than this are told as gone and new altogether: a page must not hang. */
const MOST_PAIRS = 4_000_000;

/** By the longest run of lines that both have, in order. */
function longest(old, made) {
  const gone = old.map((text) => ({ kind: "gone", text }));
  const come = made.map((text) => ({ kind: "new", text }));
  if (old.length * made.length > MOST_PAIRS) return [...gone, ...come];
  const width = made.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = made.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] = old[one] === made[other] ? lengths[(one + 1) * width + other + 1] + 1
        : Math.max(lengths[(one + 1) * width + other], lengths[one * width + other + 1]);
    }
  }
  const found = [];
  let [one, other] = [0, 0];
  while (one < old.length || other < made.length) {
    if (one < old.length && other < made.length && old[one] === made[other]) {
      found.push({ kind: "same", text: old[one] });
      one += 1;
      other += 1;
    } else if (other === made.length
      || (one < old.length && lengths[(one + 1) * width + other] >= lengths[one * width + other + 1])) {
      found.push(gone[one++]);
    } else {
      found.push(come[other++]);
    }
  }
  return found;
}
