import { Rows } from "./rows.js";

const PROPERTIES = ["parameters", "properties"];
const REQUIRED = ["parameters", "required"];

/** What a parameter may be, in words; the file says it in one or two keys. */
const KINDS = [["string", "Text"], ["date", "Date"], ["time", "Time"], ["integer", "Whole number"], ["number", "Number"], ["boolean", "Yes or no"], ["enum", "One of these"]];

/**
 * What the agent asks for before it sends a text: the JSON Schema of an action, as a table. What the table does not know stays.
 * @param {import("./form-file.js").FormFile} file
 */
export function parameterRows(file) {
  return new Rows(file, {
    path: PROPERTIES, one: "parameter", add: "Add something to ask for", isNamed: true, made: { type: "string" },
    prepare: () => file.get(["parameters"]) ?? file.set(["parameters"], { type: "object", properties: {} }),
    renamed: (from, to) => renamed(file, from, to),
    columns: [
      { key: "name", label: "Name", placeholder: "booking_reference" },
      { key: "description", label: "What the agent puts there" },
      { key: "type", label: "Kind", kind: "choice", options: KINDS, read: kind, write: setKind, place: (_, path) => [...path, "type"] },
      { key: "enum", label: "Choices, with commas between", read: choices, write: setChoices, isShown: (_, path) => kind(file, path) === "enum", place: (_, path) => [...path, "enum"] },
      { key: "maxLength", label: "Longest, in characters", kind: "count", isShown: (_, path) => kind(file, path) === "string" },
      { key: "examples", label: "Sample for previews", read: (_, path) => file.get([...path, "examples", 0]), write: setSample, place: (_, path) => [...path, "examples"] },
      { key: "required", label: "Always there", kind: "flag", read: isRequired, write: setRequired, place: (_, path) => requiredPlace(file, path) },
    ],
  });
}

function kind(file, path) {
  const { type, format, enum: words } = file.get(path) ?? {};
  if (Array.isArray(words)) return "enum";
  return type === "string" && (format === "date" || format === "time") ? format : type;
}

function setKind(file, path, wanted) {
  const isText = wanted === "enum" || wanted === "date" || wanted === "time";
  file.set([...path, "type"], isText ? "string" : wanted);
  const { format } = file.get(path);
  if (wanted === "date" || wanted === "time") file.set([...path, "format"], wanted);
  else if (format === "date" || format === "time") file.set([...path, "format"], undefined);
  if (wanted === "enum") file.set([...path, "enum"], file.get([...path, "enum"]) ?? []);
  else file.set([...path, "enum"], undefined);
}

function choices(file, path) {
  return file.get([...path, "enum"])?.join(", ");
}

function setChoices(file, path, words) {
  file.set([...path, "enum"], words?.split(/\s*,\s*/).filter(Boolean));
}

function setSample(file, path, words) {
  const others = (file.get([...path, "examples"]) ?? []).slice(1);
  const { type } = file.get(path) ?? {};
  const value = (type === "integer" || type === "number") && Number.isFinite(Number(words)) ? Number(words) : words;
  const examples = words === undefined ? others : [value, ...others];
  file.set([...path, "examples"], examples.length > 0 ? examples : undefined);
}

function required(file) {
  const names = file.get(REQUIRED);
  return Array.isArray(names) ? names : [];
}

function isRequired(file, path) {
  return required(file).includes(path.at(-1));
}

function requiredPlace(file, path) {
  const place = required(file).indexOf(path.at(-1));
  return place < 0 ? null : [...REQUIRED, place];
}

function setRequired(file, path, isWanted) {
  const name = path.at(-1);
  const names = required(file).filter((other) => other !== name);
  file.set(REQUIRED, isWanted ? [...names, name] : names.length > 0 ? names : undefined);
}

/** The list of what is always there follows; a description of nothing goes. */
function renamed(file, from, to) {
  const names = required(file).map((name) => (name === from ? to : name)).filter((name) => name !== null);
  if (required(file).includes(from)) file.set(REQUIRED, names.length > 0 ? names : undefined);
  const { type, properties, ...rest } = file.get(["parameters"]);
  if (Object.keys(properties ?? {}).length === 0 && Object.keys(rest).length === 0) file.set(["parameters"], undefined);
}
