// Before the text is drawn, so that the wrong colors never flash by (Material's partials/javascripts/palette.html, as a file).
{
  const SYSTEM = "(prefers-color-scheme)";
  const chosen = __md_get("__palette")?.color.media ?? SYSTEM;
  const options = [...document.querySelectorAll("[data-md-color-media]")];
  const option = options.find(({ dataset: { mdColorMedia: media } }) => (chosen === SYSTEM ? media !== SYSTEM && matchMedia(media).matches : media === chosen));
  if (option) document.body.dataset.mdColorScheme = option.dataset.mdColorScheme;
}
