// The test in a worker of a real browser: run.mjs WORKSPACE BUNDLES, from the root of the repository.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { Browser } from "../../web/browser.mjs";

const [workspace, bundles] = process.argv.slice(2);
const names = (await readdir(workspace)).filter((name) => name !== ".git").map((name) => join(workspace, name));
const manifest = join(process.cwd(), "editors/vscode/package.json");
const task = {
  test: { argv: ["", "", "browser", workspace, bundles], folder: process.cwd(), made: [join(workspace, "screen.txt")] },
  paths: [...names, manifest, ...["browser.js", "callwright.wasm", "callwright-rest.wasm"].map((name) => join(bundles, name))],
};
let finish;
const end = new Promise((resolve) => (finish = resolve));

async function answer(request) {
  const path = request.url;
  if (path === "/") return ["text/html", '<!doctype html><script>new Worker("worker.js")</script>'];
  if (path === "/worker.js") return ["text/javascript", await readFile(join(bundles, "worker.js"))];
  if (path === "/task") return ["application/json", JSON.stringify(task)];
  if (path === "/end") {
    let body = "";
    for await (const part of request) body += part;
    finish(JSON.parse(body));
    return ["text/plain", ""];
  }
  const file = task.paths.find((one) => path === `/file${one}`);
  return file && ["application/octet-stream", await readFile(file)];
}

const server = createServer(async (request, response) => {
  const found = await answer(request);
  response.writeHead(found ? 200 : 404, { "content-type": found?.[0] ?? "text/plain" }).end(found?.[1]);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await Browser.start();
const page = await browser.open(`http://127.0.0.1:${server.address().port}/`);
const late = setTimeout(() => finish({ code: 1, said: ["nothing came of it", ...page.complaints], texts: {} }), 240_000);
const { code, said, texts } = await end;
clearTimeout(late);
console.log(said.join("\n"));
for (const path of names.concat(task.test.made)) if (texts[path]) await writeFile(path, texts[path]);
await browser.stop();
server.close();
server.closeAllConnections();
process.exitCode = code;
