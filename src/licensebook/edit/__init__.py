"""Edits of the catalogue and its pages that leave every other character as a person wrote it."""
