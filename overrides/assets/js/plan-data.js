// The plans, for all scripts of a page together.

import { load, siteLanguage } from "./data.js";

export const plans = load("plans");
export const listed = (names) => new Intl.ListFormat(siteLanguage).format(names);
