"""Rules of what a sound catalogue says."""
