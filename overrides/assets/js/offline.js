// The site stays readable without a network: sw.js keeps what a reader has seen, and this page names what it needs for
// that: what it has loaded, the pages in its navigation, and what search looks through.

import { homeUrl } from "./data.js";

const IDLE = 5000; // milliseconds at most until a busy page finds the time

function needed() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const pages = [...document.querySelectorAll("#pages a")].map(({ href }) => href);
  const urls = [location.href, ...loaded, new URL("data/search.json", homeUrl).href, ...pages].map((url) => url.split("#")[0]);
  return [...new Set(urls)].filter((url) => url.startsWith(location.origin));
}

async function start() {
  await navigator.serviceWorker.register(new URL("../../sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  (window.requestIdleCallback ?? setTimeout)(() => active.postMessage(needed()), { timeout: IDLE });
}

// Not for a reader who saves data, nor in a preview, which changes at each save.
if (navigator.serviceWorker && !navigator.connection?.saveData && !window.livereload) addEventListener("load", () => start().catch(() => {}));
