"""What an editor is told of the files of a project, as JSON Schema: it completes, explains and underlines by it."""

from __future__ import annotations

from licensebook.editor.beside import exceptions_schema, terminology_schema
from licensebook.editor.catalogue import catalogue_schema

__all__ = ["catalogue_schema", "exceptions_schema", "terminology_schema"]
