import { RefusedRequest, ServerEnded, client } from "./server/client.js";
import { Desk } from "./desk.js";
import { Library } from "./storage/library.js";
import { Page } from "./page.js";
import { Settings } from "./storage/settings.js";
import { Shelf } from "./storage/shelf.js";
import { Tabs } from "./storage/tabs.js";
import { openDatabase } from "./storage/database.js";

begin().catch((reason) => {
  document.querySelector("main").textContent =
    `This browser does not let the page keep anything (${reason.message}). Is this a private window? Open it in another one.`;
});

async function begin() {
  const database = await openDatabase();
  const tabs = new Tabs();
  const shelf = new Shelf(new Library(database), (path) => tabs.wrote(path));
  const settings = new Settings(database);
  const desk = new Desk(client, shelf);
  const page = new Page({ client, desk, shelf, settings, tabs });
  window.addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof RefusedRequest || event.reason instanceof ServerEnded)) return;
    event.preventDefault();
    if (event.reason instanceof RefusedRequest) page.announcer.say(event.reason.message, { isUrgent: true });
  });
  await shelf.load();
  await page.begin(await settings.get("open"));
  keepForOffline();
}

/** Without it the page works as long as its server does. */
function keepForOffline() {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  worker.addEventListener("message", ({ source }) => {
    source.postMessage(performance.getEntriesByType("resource").map(({ name }) => name));
  });
  worker.register(new URL("../offline.js", import.meta.url)).catch((reason) => console.info(reason.message));
}
