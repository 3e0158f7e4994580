// An address that ends in the id of a tab opens that tab (Material's partials/javascripts/content.html, as a file).
{
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
}
