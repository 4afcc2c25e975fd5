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
  // The browser reads while the page is laid out.
  const reading = Promise.all([settings.get("open"), shelf.load()]);
  const desk = new Desk(client, shelf);
  const page = new Page({ client, desk, shelf, settings, tabs });
  window.addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof RefusedRequest || event.reason instanceof ServerEnded)) return;
    event.preventDefault();
    if (event.reason instanceof RefusedRequest) page.announcer.say(event.reason.message, { isUrgent: true });
  });
  const [open] = await reading;
  await page.begin(open);
  if (database) keepForOffline(page.announcer, shelf);
  else page.announcer.say("This browser lets the page keep nothing. You can write as usual; save your files to your computer (⋯, Save everything) before you close it.", { isUrgent: true });
}

/** Without it the page works as long as its server does. Nothing of it is needed for the first findings. */
function keepForOffline(announcer, shelf) {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  const reload = () => shelf.settled().finally(() => location.reload());
  worker.addEventListener("message", () => announcer.say("There is a new version of this page; what you wrote stays.", { offer: { verb: "Load it now", run: reload } }));
  setTimeout(async () => {
    try {
      await worker.register(new URL("../offline.js", import.meta.url));
      (await worker.ready).active.postMessage("keep");
    } catch (reason) {
      console.info(reason.message);
    }
  }, 1_000);
}
