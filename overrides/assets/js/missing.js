// Leaves the notice in the language of the folder that was asked for.
const notices = [...document.querySelectorAll(".missing section")];
const asked = notices.find((notice) => !("default" in notice.dataset) && location.pathname.startsWith(new URL(notice.dataset.folder, location.href).pathname));
const kept = asked ?? notices.find((notice) => "default" in notice.dataset);

document.documentElement.lang = kept.lang;
for (const notice of notices) notice.hidden = notice !== kept;
