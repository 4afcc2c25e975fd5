"use strict";
// Files that are nowhere but here, by their paths.
const files = new Map();

function read(path, encoding) {
  if (!files.has(path)) throw new Error(`there is no ${path}`);
  return encoding ? new TextDecoder().decode(files.get(path)) : files.get(path);
}

// The names in a folder, each once.
function list(folder) {
  const found = new Map();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name, ...below] = path.slice(folder.length + 1).split("/");
    found.set(name, { name, isDirectory: () => below.length > 0 });
  }
  return [...found.values()];
}

module.exports = {
  files,
  readFileSync: read,
  writeFileSync: (path, text) => files.set(path, new TextEncoder().encode(text)),
  promises: { readFile: async (path) => read(path), readdir: async (folder) => list(folder) },
};
