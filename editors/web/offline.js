// Keeps the page's own files, so that it opens without a network too. What the server has is taken first, so that a new
// version shows at once; nothing but these files is ever asked for.

const KEPT = "callwright";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(keepAll)));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && new URL(event.request.url).origin === location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    if (response.ok) keep(kept, request, response.clone());
    return response;
  } catch (error) {
    const found = await kept.match(request, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
    throw error;
  }
}

/** Keeps what is not kept yet, as the server's mark of it says. */
async function keep(kept, request, response) {
  const known = await kept.match(request);
  const tag = response.headers.get("ETag");
  if (!known || !tag || known.headers.get("ETag") !== tag) await kept.put(request, response);
}

/** What the pages loaded before this worker was there. */
async function keepAll() {
  const kept = await caches.open(KEPT);
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage("what have you loaded?");
  // The rules are asked for when somebody wants to know why, the rest of the module when something in it is called, both perhaps
  // without a network; a module in one part has no rest.
  await kept.addAll(["./", "rules.json"]);
  await kept.add("callwright-rest.wasm").catch(() => {});
}

self.addEventListener("message", async ({ data }) => {
  const kept = await caches.open(KEPT);
  await Promise.allSettled(data.map((address) => kept.add(address)));
});
