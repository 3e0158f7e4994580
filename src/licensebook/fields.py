"""How each kind of field of the catalogue is read from the words that a writer wrote.

Every scalar of the file arrives as the text that stands there (see `source`), so a field decides what it means:
a version keeps its trailing zero, and the language `no` is never a boolean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    SerializerFunctionWrapHandler,
    StringConstraints,
    WithJsonSchema,
    WrapSerializer,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from licensebook.errors import LicensebookError
from licensebook.moment import Day, Version, parse_moment
from licensebook.text import EVERY, Names, Text

UNLIMITED = "unlimited"
_DIGITS = re.compile("[0-9]{1,12}")

Key = TypeVar("Key")
Value = TypeVar("Value")


class Of(NamedTuple):
    """What a field is marked with that names entries by their ids: the section of the catalogue that has those."""

    section: str


class _Made:
    """Reads what is `written`, makes the value of it, and writes it back with `dump`."""

    def __init__(self, written: Any, make: Callable[[Any], object], dump: Callable[[Any], object]) -> None:  # noqa: ANN401
        self.written = written
        self.make = make
        self.dump = dump

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            self._make,
            handler.generate_schema(self.written),
            serialization=core_schema.plain_serializer_function_ser_schema(self.dump),
        )

    def _make(self, value: object) -> object:
        try:
            return self.make(value)
        except LicensebookError as error:
            raise PydanticCustomError("refused", "{message}", {"message": error.message, "hint": error.hint}) from error


def _by_language(value: object) -> object:
    if value is None or isinstance(value, dict):
        return value
    raise PydanticCustomError("texts", "a text for each language, each under the tag of its language")


def _everywhere(value: object) -> object:
    return {EVERY: value} if isinstance(value, str | list) else value


def _boolean(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("boolean", "true or false")


def _amount(value: object) -> object:
    if value == UNLIMITED:
        return value
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return int(value)
    raise PydanticCustomError("amount", "a whole number or unlimited")


def _frozen(value: Mapping[Key, Value]) -> Mapping[Key, Value]:
    return MappingProxyType(value)


def _thawed(value: Mapping[Key, Value], write: SerializerFunctionWrapHandler) -> object:
    return write(dict(value))


Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Boolean = Annotated[bool, BeforeValidator(_boolean), WithJsonSchema({"type": "boolean"})]
Count = Annotated[int, Field(ge=0)]
Percent = Annotated[int, Field(ge=0, le=100)]
Amount = Annotated[
    int | Literal["unlimited"],
    BeforeValidator(_amount),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"const": UNLIMITED}]}),
]
FrozenMap = Annotated[Mapping[Key, Value], AfterValidator(_frozen), WrapSerializer(_thawed)]

_scalar = {"type": ["string", "number"]}
ProductVersion = Annotated[Version, _Made(str, Version.parse, str), WithJsonSchema(_scalar)]
PartialDay = Annotated[Day, _Made(str, Day.parse, str), WithJsonSchema({"type": ["string", "integer"]})]
Moment = Annotated[Version | Day, _Made(str, parse_moment, str), WithJsonSchema(_scalar)]

_forms = dict[str, Phrase]
_name_forms = Annotated[_forms, BeforeValidator(_everywhere, json_schema_input_type=Phrase | _forms)]
_names = list[Phrase]
_names_forms = Annotated[
    dict[str, tuple[Phrase, ...]], BeforeValidator(_everywhere, json_schema_input_type=_names | dict[str, _names])
]
Prose = Annotated[Text, _Made(Annotated[_forms, BeforeValidator(_by_language)], Text, dict)]
Name = Annotated[Text, _Made(_name_forms, Text, dict)]
OtherNames = Annotated[Names, _Made(_names_forms, Names, dict)]
