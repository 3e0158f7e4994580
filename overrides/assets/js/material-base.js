// What Material writes into every page (partials/javascripts/base.html), as a file: the pages have no inline script.
var __md_scope = new URL(document.currentScript.dataset.base, location);
var __md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
var __md_get = (key, storage = localStorage, scope = __md_scope) => JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
var __md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Storage is forbidden or full: the choice lasts for this page.
  }
};

// Before anything is drawn, so that what needs a script does not appear late.
document.documentElement.classList.replace("no-js", "js");

// Material asks for a sitemap beside each translation, which is not there: an error in the console of every page.
document.addEventListener("DOMContentLoaded", () => {
  const translations = document.querySelectorAll("link[rel=alternate]");
  translations.forEach((link) => link.remove());
  addEventListener("load", () => document.head.append(...translations));
});
