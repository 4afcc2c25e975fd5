import { Desk } from "./desk.js";
import { Page } from "./page.js";
import { Shelf } from "./storage/shelf.js";
import { Tabs } from "./storage/tabs.js";
import { client, storage } from "./start.js";

begin();

async function begin() {
  const { library, settings, open, files } = await storage;
  if (!library.isKept) library.onchange = (file) => client.tell(file);
  const tabs = new Tabs();
  const shelf = new Shelf(library, files, (path) => tabs.wrote(path));
  const desk = new Desk(client, shelf);
  const page = new Page({ client, desk, shelf, settings, tabs });
  window.addEventListener("unhandledrejection", (event) => {
    const words = client.words(event.reason);
    if (words === undefined) return;
    event.preventDefault();
    if (words) page.announcer.say(words, { isUrgent: true });
  });
  await page.begin(open);
  if (library.isKept) keepForOffline(page.announcer, shelf);
  else page.announcer.say("This browser does not let the page keep anything. You can write as usual; save your files to your computer (⋯, Save everything) before you close it.", { isUrgent: true });
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
