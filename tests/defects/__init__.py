"""Defects that a writer may leave in the project, and how they are planted in a copy of it."""
