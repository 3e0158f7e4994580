// What the package has worked out for the scripts, in the language of the site around the page.

const { home, language } = document.querySelector(".search").dataset;

export const siteLanguage = language;
export const homeUrl = new URL(home, document.baseURI);

export async function load(name) {
  const response = await fetch(new URL(`data/${name}.json`, homeUrl));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
