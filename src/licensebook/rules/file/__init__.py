"""Rules of the file, and of YAML itself."""
