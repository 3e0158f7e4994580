"""Rules of the texts of a catalogue."""
