"""Records and values of the model as data for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from licensebook.model import Entry, Holds, Record
from licensebook.text import Names, Text

if TYPE_CHECKING:
    from collections.abc import Collection


def as_data(found: object, languages: Collection[str]) -> Any:  # noqa: ANN401, PLR0911  # a case each
    """Return a record or value of the model as JSON has it, every text with its forms in those of `languages` it has.

    Fields that say nothing, such as an empty list or a status of `current`, are left out of records.
    """
    match found:
        case Holds():
            return str(found)
        case Record():
            return {**_id(found), **_fields(found, languages)}
        case Text():
            return {language: found[language] for language in languages if language in found}
        case Names():
            return {language: list(found[language]) for language in languages if found[language]}
        case Mapping():
            return {str(key): as_data(item, languages) for key, item in found.items()}
        case tuple():
            return [as_data(item, languages) for item in found]
    return found if isinstance(found, str | int | None) else str(found)


def _id(record: Record) -> dict[str, str]:
    return {"id": record.id} if isinstance(record, Entry) else {}


def _fields(record: Record, languages: Collection[str]) -> dict[str, Any]:
    return {
        field.alias or name: as_data(getattr(record, name), languages)
        for name, field in type(record).model_fields.items()
        if name != "id" and getattr(record, name) != field.get_default(call_default_factory=True)
    }
