// Before anything is drawn, so that the wrong colors never flash by, and what needs a script does not appear late.
{
  const root = document.documentElement;
  root.classList.remove("no-js");
  try {
    root.dataset.scheme = localStorage.getItem("scheme") ?? "system";
  } catch {
    root.dataset.scheme = "system"; // storage is forbidden
  }
}
