"""Rules of a page and its translations."""
