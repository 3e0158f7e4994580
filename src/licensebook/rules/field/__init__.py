"""Rules of a single field."""
