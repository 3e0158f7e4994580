"""What a catalogue holds: frozen, typed records, one class for each kind of entry.

The classes are also the definition of the file format: `load` reads the file by them, and `licensebook schema`
prints them as JSON Schema. Field names are written with hyphens in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from licensebook.fields import (
    Amount,
    Boolean,
    Count,
    FrozenMap,
    Id,
    Moment,
    Name,
    Of,
    OtherNames,
    PartialDay,
    Percent,
    Phrase,
    ProductVersion,
    Prose,
)
from licensebook.text import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

OR_HIGHER = " or higher"
INFERRED = "(inferred)"  # how the catalogue marks a source that is only a conclusion


class Record(BaseModel):
    """A frozen group of fields; an unknown field is refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        validate_by_name=True,
        validate_by_alias=True,
    )


class Entry(Record):
    """A record that has an id, which is its key in the file."""

    id: Id = Field(exclude=True, description="Lower-case English words with hyphens; the key of the entry.")

    def __hash__(self) -> int:
        return hash((type(self), self.id))


class Product(Record):
    """The product that the catalogue is about."""

    name: Phrase = Field(description="What the product is called.", examples=["SuperOffice CRM"])
    vendor: Phrase = Field(description="Who makes the product.", examples=["SuperOffice AS"])
    version: ProductVersion = Field(description="The newest product version that the facts cover.", examples=["12.0"])
    as_of: PartialDay = Field(description="When the facts were gathered.", examples=["2026-07"])
    released: FrozenMap[ProductVersion, PartialDay] = Field(
        default={},
        validate_default=True,
        description="When product versions came out, as far as it is known.",
        examples=[{"11": "2025-06", "12": "2026-06"}],
    )


class Languages(Record):
    """The languages that the catalogue is written in, by their tags."""

    source: Phrase = Field(description="The language that the others are translated from.", examples=["en"])
    default: Phrase = Field(description="The language of the site's front page.", examples=["nb"])
    published: tuple[Phrase, ...] = Field(
        min_length=1, description="Every language that texts are written in.", examples=[["nb", "en"]]
    )
    names: tuple[Phrase, ...] = Field(
        default=(),
        description="Further languages, without texts, in which names of licenses are known. A name may lack them.",
        examples=[["da", "de"]],
    )
    stale: Literal["refuse", "mark"] = Field(
        default="refuse",
        description="Whether a text that was translated from an older one is refused, or marked on the pages.",
    )

    @property
    def of_names(self) -> tuple[str, ...]:
        """Every language that a name may be known in."""
        return (*self.published, *self.names)


class Scope(Entry):
    """Whom a license is for: a word of the vocabulary, with what product, database and API call it."""

    name: Prose = Field(
        description="The word in the singular, as it stands in a sentence.", examples=[{"en": "user license"}]
    )
    plural: Prose = Field(
        description="The word in the plural, as it stands in a sentence.", examples=[{"en": "user licenses"}]
    )
    part_of: Annotated[Id | None, Of("scopes")] = Field(
        default=None, description="The wider scope whose tables list it too.", examples=["user"]
    )
    explanation: Prose = Field(
        description="What it means, for a reader who meets the word for the first time.",
        examples=[{"en": "A user license is assigned to one user at a time."}],
    )
    aliases: OtherNames = Field(
        default_factory=Names, description="Other words for it that people use.", examples=[{"en": ["seat"]}]
    )
    counted: Boolean = Field(description="true where a number is bought, false where it is just on or off.")
    stored: Count | None = Field(default=None, description="The license type that the product stores.", examples=[3])
    flags: Count | None = Field(default=None, description="The extra flags that the product stores.", examples=[1])
    api: Phrase | None = Field(default=None, description="What the product's API calls it.", examples=["UserLicense"])


class License(Entry):
    """A license, or a plan that switches licenses on."""

    module: Phrase | None = Field(
        default=None, description="The product's module name, as it is stored.", examples=["room-cal"]
    )
    tier: Phrase | None = Field(
        default=None, description="Which tier it is, where one module serves several.", examples=["premium"]
    )
    api: Phrase | None = Field(
        default=None, description="Its own name in the product's API, if it has one.", examples=["RoomLicense"]
    )
    scope: Annotated[Id, Of("scopes")] = Field(description="Whom it is for: an id under `scopes`.", examples=["user"])
    name: Name = Field(
        description="The published name. A plain text is the name in every language.",
        examples=[{"en": "Meeting Rooms", "nb": "Møterom"}],
    )
    short_name: Name | None = Field(
        default=None, description="A short form for the heads of tables.", examples=[{"en": "Rooms", "nb": "Rom"}]
    )
    summary: Prose = Field(
        description="One sentence: what it gives.",
        examples=[{"en": "Lets the user book a room.", "nb": "Lar brukeren bestille et rom."}],
    )
    details: Prose | None = Field(
        default=None,
        description="More about it, for the page of its own.",
        examples=[{"en": "Rooms are shown in the calendar.", "nb": "Rommene vises i kalenderen."}],
    )
    aliases: OtherNames = Field(
        default_factory=Names,
        description="Other names that people use or see on a screen.",
        examples=[{"en": ["room booking"], "nb": ["rombestilling"]}],
    )
    hidden: Boolean = Field(default=False, description="true where no screen shows it; it is checked all the same.")
    requires: Annotated[tuple[Id, ...], Of("licenses")] = Field(
        default=(), description="Licenses that it does not work without.", examples=[["meeting-rooms"]]
    )
    includes: Annotated[tuple[Id, ...], Of("licenses")] = Field(
        default=(), description="Licenses and plans that it switches on.", examples=[["meeting-rooms"]]
    )
    platforms: tuple[Phrase, ...] = Field(
        default=(), description="Clients that it is for.", examples=[["web", "mobile"]]
    )
    deployments: tuple[Phrase, ...] = Field(
        default=(), description="Where the product runs: online, onsite.", examples=[["onsite"]]
    )
    since: ProductVersion | None = Field(
        default=None, description="The first product version that has it.", examples=["10"]
    )
    until: ProductVersion | None = Field(
        default=None, description="The last product version that has it.", examples=["11.10"]
    )
    status: Literal["current", "legacy", "retired"] = Field(
        default="current", description="current; legacy, if it is from an older model; retired, if it is gone."
    )
    replaced_by: Annotated[tuple[Id, ...], Of("licenses")] = Field(
        default=(), description="What takes over from it.", examples=[["meeting-rooms"]]
    )
    related: tuple[Phrase, ...] = Field(
        default=(), description="Pages of the site that say more, by their slugs.", examples=[["activate"]]
    )
    source: Phrase | None = Field(
        default=None, description="Where the facts are from.", examples=["the release notes of 11.1"]
    )

    @property
    def inferred(self) -> bool:
        """Whether some of the facts are only concluded from names."""
        return INFERRED in (self.source or "")


class Family(Entry):
    """Plans in a row, the lowest first."""

    name: Name = Field(description="What the row is called.", examples=["Rooms"])
    any_plan: Prose | None = Field(
        default=None, description="Any plan of it, as words in a sentence.", examples=[{"en": "a Sales plan"}]
    )
    plans: Annotated[tuple[Id, ...], Of("licenses")] = Field(
        min_length=1, description="Ids of its plans, the lowest first.", examples=[["rooms-basic", "rooms-premium"]]
    )
    cumulative: Boolean = Field(description="true where a higher plan gives all that a lower one gives.")

    def from_plan(self, plan: str) -> tuple[str, ...]:
        """Return `plan` and the plans above it, the lowest first."""
        return self.plans[self.plans.index(plan) :]


class Holds(Record):
    """It takes this license, or, with `or_higher`, this plan or a higher one of its family."""

    license: Id
    or_higher: bool = False

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, str):
            return value
        text = value.strip()
        return {"license": text.removesuffix(OR_HIGHER), "or_higher": text.endswith(OR_HIGHER)}

    def __str__(self) -> str:
        return f"{self.license}{OR_HIGHER if self.or_higher else ''}"


class All(Record):
    """It takes every one of these."""

    all: tuple[Need, ...] = Field(
        min_length=1, description="It takes every one of these.", examples=[["meeting-rooms", "calendar"]]
    )


class Any_(Record):  # noqa: N801  # Any is a word of typing
    """It takes one of these."""

    model_config = ConfigDict(title="Any")

    any: tuple[Need, ...] = Field(
        min_length=1, description="It takes one of these.", examples=[["meeting-rooms", "rooms-basic or higher"]]
    )


def _kind_of_need(value: object) -> str | None:
    match value:
        case str() | Holds():
            return "license"
        case All():
            return "all of"
        case Any_():
            return "any of"
        case dict() if len(value) == 1:
            return {"all": "all of", "any": "any of"}.get(next(iter(value)))
    return None


Need = Annotated[
    Annotated[Holds, Tag("license")] | Annotated[All, Tag("all of")] | Annotated[Any_, Tag("any of")],
    Discriminator(
        _kind_of_need,
        custom_error_type="need",
        custom_error_message="a license id, '<plan> or higher', or a map with the one key all or any",
    ),
]


class Rule(Record):
    """What a feature takes from some day or product version on."""

    since: Moment | None = Field(
        default=None, description="When it came into force: a date or a product version.", examples=["2023-06-01", "11"]
    )
    needs: Need = Field(
        description="Licenses that it takes: an id, `<plan> or higher`, or `all:` / `any:` with a list.",
        examples=["meeting-rooms", {"any": ["meeting-rooms", "rooms-basic or higher"]}],
    )
    also: Prose | None = Field(
        default=None,
        description="What it takes besides, that is no license.",
        examples=[{"en": "the right to log in", "nb": "påloggingsrettigheter"}],
    )
    source: Phrase | None = Field(
        default=None, description="Where the facts are from.", examples=["the release notes of 11.1"]
    )


class Area(Entry):
    """A group of features, as readers look for them."""

    name: Name = Field(description="What the group is called.", examples=[{"en": "Calendar", "nb": "Kalender"}])


class Feature(Entry):
    """What a license unlocks, in the words of a reader."""

    name: Name = Field(description="What it is called.", examples=[{"en": "Room booking", "nb": "Rombestilling"}])
    area: Annotated[Id | None, Of("areas")] = Field(
        default=None, description="The group that it belongs to: an id under `areas`.", examples=["calendar"]
    )
    to: Prose = Field(
        description="What a person does with it, as it follows on `To …`.",
        examples=[{"en": "book a room", "nb": "bestille et rom"}],
    )
    summary: Prose | None = Field(
        default=None,
        description="One sentence about it.",
        examples=[{"en": "Rooms are booked together with a meeting.", "nb": "Rom bestilles sammen med et møte."}],
    )
    aliases: OtherNames = Field(
        default_factory=Names,
        description="Other names that people use.",
        examples=[{"en": ["room booking"], "nb": ["rombestilling"]}],
    )
    rules: tuple[Rule, ...] = Field(min_length=1, description="What it takes, the oldest rule first.")
    since: ProductVersion | None = Field(
        default=None, description="The first product version that has it.", examples=["10"]
    )
    until: ProductVersion | None = Field(
        default=None, description="The last product version that has it.", examples=["11.10"]
    )
    related: tuple[Phrase, ...] = Field(
        default=(), description="Pages of the site that say more, by their slugs.", examples=[["activate"]]
    )
    inferred_for: Annotated[Id | None, Of("families")] = Field(
        default=None,
        description="A family of plans of which nobody has published which ones give it. "
        "`needs` names those that follow from other facts; of the rest it is not known.",
        examples=["rooms"],
    )
    source: Phrase | None = Field(
        default=None, description="Where the facts are from.", examples=["the release notes of 11.1"]
    )

    @model_validator(mode="before")
    @classmethod
    def _one_rule(cls, value: Any) -> Any:  # noqa: ANN401
        """A feature whose rule never changed has `needs` and `also` itself, and no `rules`."""
        if not isinstance(value, dict) or "rules" in value:
            return value
        rule = {key: value[key] for key in ("needs", "also") if key in value}
        return {key: item for key, item in value.items() if key not in rule} | {"rules": [rule]}

    @property
    def rule(self) -> Rule:
        """The rule in force."""
        return self.rules[-1]


class Limit(Entry):
    """How much of a thing each plan of a family allows; 0 means that the thing is not there."""

    name: Name = Field(description="What is counted.", examples=[{"en": "Rooms", "nb": "Rom"}])
    family: Annotated[Id, Of("families")] = Field(
        description="The family whose plans it holds for.", examples=["rooms"]
    )
    feature: Annotated[Id | None, Of("features")] = Field(
        default=None,
        description="The feature that is limited: a plan gives it where its value is not 0. Its page says how much.",
        examples=["book-rooms"],
    )
    values: FrozenMap[str, Amount] = Field(
        description="A number, or `unlimited`, for each plan.",
        examples=[{"rooms-basic": 20, "rooms-premium": "unlimited"}],
    )
    source: Phrase | None = Field(
        default=None, description="Where the facts are from.", examples=["the release notes of 11.1"]
    )


class Indicator(Entry):
    """How the product shows that a limit comes near."""

    from_: Percent = Field(alias="from", description="From which part of the limit on, in percent.", examples=[90])
    name: Prose = Field(description="What the state is called.", examples=[{"en": "warning", "nb": "advarsel"}])
    color: Prose = Field(description="The color on the screen.", examples=[{"en": "yellow", "nb": "gul"}])
    effect: Prose = Field(
        description="What it means for the reader.",
        examples=[{"en": "The limit is near.", "nb": "Grensen er nær."}],
    )


class Tip(Entry):
    """A short note that pages include as `includes/tip-<id>.md`."""

    kind: Literal["note", "tip", "important", "caution", "warning"] = Field(
        default="tip", description="How urgent it is."
    )
    text: Prose = Field(
        description="The note itself.",
        examples=[{"en": "A room is booked for one day.", "nb": "Et rom bestilles for én dag."}],
    )


class Catalogue(Record):
    """Everything that one file holds."""

    product: Product = Field(description="The product that the catalogue is about.")
    languages: Languages = Field(description="The languages that it is written in.")
    scopes: FrozenMap[str, Scope] = Field(description="The vocabulary: whom a license can be for.")
    licenses: FrozenMap[str, License] = Field(description="Licenses and plans, in the order of the tables.")
    families: FrozenMap[str, Family] = Field(
        default={}, validate_default=True, description="Plans in a row, the lowest first."
    )
    areas: FrozenMap[str, Area] = Field(
        default={}, validate_default=True, description="Groups of features, in the order of pages."
    )
    features: FrozenMap[str, Feature] = Field(default={}, validate_default=True, description="What licenses unlock.")
    limits: FrozenMap[str, Limit] = Field(default={}, validate_default=True, description="How much each plan allows.")
    indicators: FrozenMap[str, Indicator] = Field(
        default={}, validate_default=True, description="How the product warns of a limit."
    )
    tips: FrozenMap[str, Tip] = Field(default={}, validate_default=True, description="Notes that pages include.")
    moved: FrozenMap[str, Id] = Field(
        default={}, validate_default=True, description="Old ids, and the id that each one has now."
    )

    def entries(self) -> Iterator[License | Feature | Family | Limit | Tip]:
        """Everything whose id must be its own, in the order of the file."""
        for kind in ENTRY_KINDS:
            yield from getattr(self, kind).values()


# The kinds that share one name space of ids. Scopes, areas and indicators are vocabulary: license `user` has the scope
# `user`.
ENTRY_KINDS = ("licenses", "families", "features", "limits", "tips")
KINDS_WITH_ID = ("scopes", "areas", *ENTRY_KINDS, "indicators")
