"""Rules of what comes back from translators."""
