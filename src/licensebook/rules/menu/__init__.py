"""Rules of the menu and the languages of a site, as the builder is configured."""
