// What a reader has seen stays readable without a network: each answer is kept, and given where the network gives none.
// As long as there is a network, it has the first word, so that nobody reads an old page unknowingly.

const KEPT = "pages";
const DATA = /\.json$/;

// What the pages load by themselves; a request of another kind, such as that of a preview for news, is not for us.
const isOurs = ({ method, mode, destination, url }) =>
  method === "GET" && new URL(url).origin === location.origin && (mode === "navigate" || destination || DATA.test(url));

async function keep(request, response) {
  const cache = await caches.open(KEPT);
  await cache.put(request, response);
}

// A page is asked for anew, whatever the browser still has of it.
const ask = (request) => (request.mode === "navigate" ? fetch(request.url, { cache: "no-cache", redirect: "manual" }) : fetch(request));

async function answer(request) {
  try {
    const response = await ask(request);
    if (response.ok) await keep(request, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

// A page tells what it loaded before this script was there, and which pages it leads to.
async function fill(urls) {
  const cache = await caches.open(KEPT);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) await cache.put(url, response);
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(fill(event.data)));
addEventListener("fetch", (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});
