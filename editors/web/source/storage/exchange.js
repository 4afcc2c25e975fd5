import { decoded } from "../text/decoding.js";
import { parsedTree } from "../text/json-tree.js";

/**
 * Files from and to the author's machine: through the browser's own dialogs where it lets a page write, else as uploads and
 * downloads.
 */

const ENDINGS = [".job.md", ".action.json"];
/**
 * A file that was chosen: its text, with what there is to say of it, or why it cannot be had.
 * @typedef {{name: string, text?: string, note?: string, problem?: string}} ChosenFile
 */

const canPick = "showOpenFilePicker" in window;

/** Whether a file is one of ours, by its name. */
function isOurs(file) {
  const name = nameOf(file);
  return name === "callwright.json" || ENDINGS.some((ending) => name.endsWith(ending));
}

/** @returns {Promise<ChosenFile[]>} */
export async function openFiles() {
  const files = canPick
    ? await Promise.all((await picked(() => window.showOpenFilePicker({ multiple: true }))).map((handle) => handle.getFile()))
    : await uploaded(false);
  return Promise.all(files.map(read));
}

/** All files of ours in a folder. @returns {Promise<ChosenFile[]>} */
export async function openFolder() {
  if (!("showDirectoryPicker" in window)) return Promise.all((await uploaded(true)).filter(isOurs).map(read));
  const [folder] = await picked(async () => [await window.showDirectoryPicker()]);
  const found = [];
  for await (const [name, handle] of folder?.entries() ?? []) {
    if (handle.kind === "file" && isOurs({ name })) found.push(await read(await handle.getFile()));
  }
  return found;
}

/** What was dropped on the page: files, and those of ours in folders. @param {DataTransfer} dropped */
export async function droppedFiles({ items, files }) {
  const folders = [...items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory);
  const names = new Set(folders.map(({ name }) => name));
  const inside = await Promise.all(folders.map(filesOf));
  const found = [...[...files].filter(({ name }) => !names.has(name)), ...inside.flat().filter(isOurs)];
  return Promise.all(found.map(read));
}

/** The files that lie in a dropped folder itself. @returns {Promise<File[]>} */
async function filesOf(folder) {
  const reader = folder.createReader();
  const entries = [];
  // A folder is told in parts, the last of which is empty.
  for (let part; (part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length > 0; ) entries.push(...part);
  return Promise.all(entries.filter(({ isFile }) => isFile).map((entry) => new Promise((resolve, reject) => entry.file(resolve, reject))));
}

/** @param {string} name @param {string} text @returns {Promise<boolean>} whether it was saved */
export async function saveFile(name, text) {
  if (!("showSaveFilePicker" in window)) {
    download(name, text);
    return true;
  }
  const [handle] = await picked(async () => [await window.showSaveFilePicker({ suggestedName: name })]);
  if (handle) await write(handle, text);
  return handle !== undefined;
}

/** Saves files into a folder of the author's, where the browser can, else one by one. @returns {Promise<boolean>} */
export async function saveFolder(files) {
  if (!("showDirectoryPicker" in window)) {
    for (const { name, text } of files) download(name, text);
    return true;
  }
  const [folder] = await picked(async () => [await window.showDirectoryPicker({ mode: "readwrite" })]);
  if (!folder) return false;
  for (const { name, text } of files) await write(await folder.getFileHandle(name, { create: true }), text);
  return true;
}

/** What the author picks; nothing where the dialog was closed. */
async function picked(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error?.name === "AbortError") return [];
    throw error;
  }
}

function uploaded(isFolder) {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.webkitdirectory = isFolder;
    input.addEventListener("change", () => resolve([...input.files]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function write(handle, text) {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}

/** The name without the number that browsers give a file of which there is one already: `callwright (1).json`, `visit.job (2).md`. */
function nameOf({ name }) {
  return name.replace(/ \(\d+\)(?=\.(?:json|md)$)/, "");
}

/** Why a file is none of ours; undefined where it is. A workspace that cannot be read takes no other's place. */
export function strangeness({ name, text }) {
  try {
    if (name === "callwright.json" && text.trim() !== "") parsedTree(text);
  } catch (error) {
    return `${name} cannot be read (${error.message}), so the workspace here stays as it is`;
  }
  const isOther = name.endsWith(".json") && !name.endsWith(".action.json") && name !== "callwright.json";
  return isOther ? `${name} is neither a job nor a workspace; a workspace is called callwright.json` : undefined;
}

/** One file that cannot be read is no reason to leave the others. @param {File} file @returns {Promise<ChosenFile>} */
async function read(file) {
  const name = nameOf(file);
  try {
    return { name, ...decoded(file.name, new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    return { name, problem: error.message };
  }
}
