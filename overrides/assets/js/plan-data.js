// The plans, for all scripts of a page together.

import { homeUrl, load, siteLanguage } from "./data.js";

export const plans = load("plans");
export const listed = (names) => new Intl.ListFormat(siteLanguage).format(names);

// Without the host, for on paper an address that leads away stands beside its link.
export const address = (kind, id) => `${homeUrl.pathname}${kind}/${id}/`;
