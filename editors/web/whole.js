// Makes one module of a module and all that it imports, so that a page that is kept reads one file where it would read sixty. The
// modules here make it easy: an import or export is a line of its own, what is exported is declared there, and none imports in a
// circle. Whatever is not so is an error, and the files are kept as they are.

const IMPORT = /^import \{ (.+) \} from "(.+)";$/gm;
const EXPORT = /^export (?=(?:async function|function|class|const) (\w+))/gm;

/**
 * @param {string} main its path
 * @param {Map<string, string>} texts of all modules, by their paths
 * @param {string[]} apart what stays a module of its own, since it begins by itself
 * @returns {string}
 */
function whole(main, texts, apart = []) {
  /** What stands for each module's exports; nothing yet while its imports are read. @type {Map<string, string>} */
  const names = new Map();
  const parts = [];
  const toRoot = "../".repeat(main.split("/").length - 1);
  const take = (path) => {
    if (names.has(path)) {
      if (!names.get(path)) throw new Error(`${path} imports itself`);
      return names.get(path);
    }
    if (!texts.has(path)) throw new Error(`${path} is not there`);
    const name = `$${names.size}`;
    if (apart.includes(path) && path !== main) {
      parts.unshift(`import * as ${name} from "./${toRoot}${path}";\n`);
      names.set(path, name);
      return name;
    }
    names.set(path, "");
    const text = texts.get(path)
      .replace(IMPORT, (_, wanted, from) => `const { ${wanted.replaceAll(" as ", ": ")} } = ${take(pathFrom(path, from))};`)
      .replace(EXPORT, "")
      .replaceAll("import.meta.url", `new URL("${toRoot}${path}", import.meta.url)`);
    if (/^\s*(?:import|export)\b|\bimport\(/m.test(text.replace(/@\w+.*/g, ""))) throw new Error(`${path} imports or exports in another way`);
    parts.push(`const ${name} = (() => {\n${text}\nreturn { ${exportsOf(texts.get(path))} };\n})();\n`);
    names.set(path, name);
    return name;
  };
  const name = take(main);
  const exported = exportsOf(texts.get(main));
  return parts.join("") + (exported ? `export const { ${exported} } = ${name};\n` : "");
}

function exportsOf(text) {
  return [...text.matchAll(EXPORT)].map(([, name]) => name).join(", ");
}

function pathFrom(path, other) {
  return new URL(other, new URL(path, "file:///")).pathname.slice(1);
}
