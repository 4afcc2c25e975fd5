/** What stands in `callwright.json`, as the workspace's forms show it. */

export const PROFILES = [
  ["", "Everything that any of the products has"], ["sona", "Quo: Sona"], ["sona-trigger", "Quo: Sona, with triggers"],
  ["botphonic", "Botphonic"], ["stellar", "StellarCS"],
];

/** @type {import("./form-field.js").Column[]} */
export const PRODUCT = [
  {
    key: "profile", label: "Product", kind: "choice", options: PROFILES,
    read: (file) => (file.get(["profile"]) === "standard" ? "" : file.get(["profile"])),
    write: (file, _, value) => file.set(["profile"], value),
  },
  { key: "integrations.jobber", label: "Jobber is connected: jobs may create requests there", kind: "flag" },
  { key: "region", label: "Country of phone numbers without a country code, in two letters", placeholder: "US" },
];

const limit = (key, label, standard) => ({
  key: `limits.${key}`, label, kind: "count", placeholder: standard,
  read: (file) => (file.get(["limits", key]) === null ? "none" : file.get(["limits", key])),
  write: (file, _, value) => file.set(["limits", key], value === "none" ? null : value),
});

/** @type {import("./form-field.js").Column[]} */
export const LIMITS = [
  limit("name", "Characters in a name", "100"), limit("description", "Characters in a description", "500"),
  limit("trigger", "Characters in a trigger", "500"), limit("instructions", "Characters in the instructions", "10,000"),
  limit("jobsPerStep", "Jobs attached to one step", "10"), limit("smsSegments", "Segments in one text message", "none"),
  {
    key: "countAs", label: "What counts as one character", kind: "choice",
    options: [["", "As web forms count (utf16)"], ["scalars", "A code point (scalars)"], ["graphemes", "What is seen as one (graphemes)"]],
    read: (file) => (file.get(["countAs"]) === "utf16" ? "" : file.get(["countAs"])),
    write: (file, _, value) => file.set(["countAs"], value),
  },
];

/** A transfer knows people, inboxes and numbers by their names alone. */
const TARGETS = ["members", "inboxes", "numbers"];

const taken = (file, [list, place]) => (TARGETS.includes(list) ? TARGETS : [list]).flatMap((other) => {
  const others = [file.get([other]) ?? []].flat().filter((_, index) => other !== list || index !== place);
  return others.map((thing) => thing?.name ?? thing?.label);
});

const NAME = { key: "name", label: "Name", isName: true, taken };
const NUMBER = { key: "number", label: "Phone number", kind: "tel", placeholder: "+1 415 555 0123" };

/** The lists, each with its title and what it is for. */
export const PEOPLE = [
  { title: "People", hint: "Who calls can be transferred to, as the vendor's menu shows them.", path: ["members"], one: "person", add: "Add a person", columns: [NAME] },
  { title: "Shared inboxes", hint: "They ring everybody in them at once.", path: ["inboxes"], one: "inbox", add: "Add an inbox", columns: [NAME] },
  { title: "Outside numbers", hint: "By the name that jobs use.", path: ["numbers"], one: "number", add: "Add a number", columns: [{ ...NAME, key: "label" }, NUMBER] },
];

export const NUMBERS = [
  {
    title: "Your own numbers", hint: "A text is sent only from a number that is registered for texting.", path: ["lines"], one: "number of yours",
    add: "Add a number of yours", columns: [NUMBER, { key: "registered", label: "Registered for texting", kind: "flag" }],
  },
  { title: "Channels", hint: "What text messages are sent from.", path: ["channels"], one: "channel", add: "Add a channel", columns: [NAME, NUMBER] },
];

export const VARIABLES = {
  title: "Variables", hint: "What is filled in during a call, written as {caller_name} in texts.", path: ["variables"], one: "variable",
  add: "Add a variable", isNamed: true,
  columns: [
    { key: "name", label: "Name", placeholder: "caller_name", isName: true }, { key: "description", label: "What it holds" },
    { key: "sample", label: "Sample for previews" }, { key: "maxLength", label: "Longest, in characters", kind: "count" },
    { key: "optional", label: "May be empty", kind: "flag" },
  ],
};
