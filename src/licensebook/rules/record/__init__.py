"""Rules of translations and of the record of them."""
