// What begins before the rest of the page is read: the server's thread, its module, and reading what the browser keeps.

import { Client } from "./server/client.js";
import { Library } from "./storage/library.js";
import { MemoryLibrary, MemorySettings } from "./storage/memory.js";
import { Settings } from "./storage/settings.js";
import { openDatabase } from "./storage/database.js";

export const client = new Client();

/** What the page remembers, and the author's files as they lie there. */
export const storage = read();

async function read() {
  const database = await openDatabase().catch(() => null);
  const library = database ? new Library(database) : new MemoryLibrary();
  const settings = database ? new Settings(database) : new MemorySettings();
  const [open, files] = await Promise.all([settings.get("open"), library.all()]);
  return { library, settings, open, files };
}
