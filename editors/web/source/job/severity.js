/** How much a finding matters, in a word; by the protocol's number. */
export const SEVERITIES = { 1: "Error", 2: "Warning", 3: "Advice", 4: "Hint" };

/** The same by the name that it has in files. */
export function severityNamed(name) {
  return { error: "Error", warning: "Warning", information: "Advice", hint: "Hint" }[name];
}
