"""Rules of what has to fit together in a catalogue."""
