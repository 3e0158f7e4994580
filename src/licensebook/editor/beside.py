"""The schemas of the files beside a catalogue: exceptions, and the words that a project agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel import Locale

from licensebook.exceptions import can_be_excepted
from licensebook.rules import rules
from licensebook.schema import DIALECT

if TYPE_CHECKING:
    from licensebook.model import Languages

_TEXT = {"type": "string", "minLength": 1}


def exceptions_schema() -> dict[str, Any]:
    """Return the JSON Schema of `exceptions.yaml`, with every code that can be excepted."""
    codes = {code: rule.title for code, rule in rules().items() if can_be_excepted(code)}
    fields = {
        "code": {
            "title": "Code",
            "description": "The code of the finding, as `licensebook check` prints it.",
            "enum": list(codes),
            "enumDescriptions": list(codes.values()),
            "errorMessage": "No rule with this code can be excepted. Completion (Ctrl+Space) lists those that can.",
        },
        "where": _text("Where", "The id of an entry, or an id and a field, or the path of a page.", "sales-user/name"),
        "text": _text("Text", "A part of the message, where only one of several findings is meant.", "characters"),
        "reason": _text("Reason", "Why it is right here.", "The law has this name in one language only."),
        "until": {
            **_text("Until", "The last day of the exception, year first.", "2027-06-30"),
            "pattern": r"^\d{4}-\d\d-\d\d$",
            "patternErrorMessage": "Write a day, year first, such as 2027-01-31.",
        },
    }
    one = _record("Exception", "A finding that is left as it is, for a reason.", fields, ["code", "where", "reason"])
    return _file("Exceptions", "Findings that are left as they are.", {"type": "array", "items": one})


def terminology_schema(languages: Languages) -> dict[str, Any]:
    """Return the JSON Schema of `terminology.yaml`, with the languages that texts are in."""
    fields = {
        "not": _text("Not", "A word that texts avoid; upper case and lower case differ.", "licence"),
        "use": _text("Use", "The word to write instead.", "license"),
        "reason": _text("Reason", "Why.", "American spelling throughout"),
    }
    word = _record("Word", "A word to avoid, the one to use, and why.", fields, ["not", "use", "reason"])
    words = {
        tag: {
            "title": Locale.parse(tag, sep="-").get_display_name("en"),
            "description": "Words that texts in this language avoid.",
            "type": "array",
            "items": word,
        }
        for tag in languages.published
    }
    return _file("Terminology", "Words that texts avoid.", _record("Terminology", "By language.", words, []))


def _file(title: str, description: str, shape: dict[str, Any]) -> dict[str, Any]:
    return {**shape, "$schema": DIALECT, "title": title, "description": description}


def _record(title: str, description: str, fields: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": False,
    }


def _text(title: str, description: str, example: str) -> dict[str, Any]:
    return {"title": title, "description": description, "examples": [example], **_TEXT}
