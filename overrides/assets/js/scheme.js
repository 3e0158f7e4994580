// Runs before anything is drawn, so that the wrong colors never flash by.
document.documentElement.classList.replace("no-js", "js");
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // Storage is forbidden here: the colors follow the system.
}
