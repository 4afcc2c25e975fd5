import { JobFile } from "../text/front-matter.js";
import { capitalized } from "./card.js";

/** Whether a text has what word processors put between words: bullets of their own, no-break spaces, tabs behind numbers. */
export function isOfWordProcessor(text) {
  return /[\u00a0\u200b\u2022\u00b7\u25aa\u25cf\u25e6\uf0a7\uf0b7]|^(?:o|\d+[.)])\t/m.test(text);
}

/**
 * The instructions without what word processors and web pages leave behind. Fields of the job that stand in their first lines go to
 * their places; where something else stands there, they stay lines.
 * @param {import("./job.js").Job} job
 * @param {import("../server/client.js").Client} client
 * @returns {Promise<{instructions: string, fields: [string, string][], notes: string[]} | null>} null where the text has changed meanwhile
 */
export async function cleaned(job, client) {
  const { version } = job.document;
  // The job has its name, or will get one; of the text's own nothing is to be said.
  const name = job.file.field("name") || "Job";
  const { text, notes } = await client.request("callwright/importText", { text: job.file.instructions, name });
  if (version !== job.document.version) return null;
  const made = new JobFile(text);
  const found = ["description", "trigger"].map((key) => [key, made.field(key)]).filter(([key, words]) => words !== "" && words !== job.file.field(key));
  const isFree = ([key]) => job.file.field(key) === "";
  const lines = found.filter((field) => !isFree(field)).map(([key, words]) => `${capitalized(key)}: ${words}\n`);
  return { instructions: lines.join("") + made.instructions, fields: found.filter(isFree), notes };
}
