"""Rules of what writers write by hand, held against the catalogue."""
