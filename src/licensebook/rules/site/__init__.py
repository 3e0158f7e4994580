"""Rules of the pages of a site."""
