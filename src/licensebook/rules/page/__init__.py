"""Rules of a page."""
