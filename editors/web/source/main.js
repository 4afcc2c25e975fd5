import { RefusedRequest, ServerEnded, client } from "./server/client.js";
import { Desk } from "./desk.js";
import { Library } from "./storage/library.js";
import { MemoryLibrary, MemorySettings } from "./storage/memory.js";
import { Page } from "./page.js";
import { Settings } from "./storage/settings.js";
import { Shelf } from "./storage/shelf.js";
import { Tabs } from "./storage/tabs.js";
import { openDatabase } from "./storage/database.js";

begin();

async function begin() {
  const database = await openDatabase().catch(() => null);
  const tabs = new Tabs();
  const library = database ? new Library(database) : new MemoryLibrary();
  if (!database) library.onchange = (file) => client.tell(file);
  const shelf = new Shelf(library, (path) => tabs.wrote(path));
  const settings = database ? new Settings(database) : new MemorySettings();
  const desk = new Desk(client, shelf);
  const page = new Page({ client, desk, shelf, settings, tabs });
  window.addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof RefusedRequest || event.reason instanceof ServerEnded)) return;
    event.preventDefault();
    if (event.reason instanceof RefusedRequest) page.announcer.say(event.reason.message, { isUrgent: true });
  });
  await shelf.load();
  await page.begin(await settings.get("open"));
  if (database) keepForOffline();
  else page.announcer.say("This browser lets the page keep nothing. You can write as usual; save your files to your computer (⋯, Save everything) before you close it.", { isUrgent: true });
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
