"""Any names fit, however long they are and in whichever script."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from licensebook.diagram.drawing import Diagram, Drawing
from licensebook.diagram.history import Group, Period, Row, draw_narrow, draw_wide
from licensebook.diagram.layout import columns
from licensebook.diagram.lettering import Lettering
from licensebook.diagram.plan import NARROW, WIDE, Area, Name, PlanFacts, Step, Unlocked, draw

from .checks import expect_tidy

WORD = st.text(st.characters(categories=["L", "N", "P", "S", "M"]), min_size=1, max_size=70)
NAMES = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
LETTERINGS = st.builds(Lettering, st.floats(10, 24), bold=st.booleans(), code=st.booleans())
UNLOCKED = st.builds(Unlocked, NAMES, st.booleans(), st.one_of(st.just(""), NAMES))
AREAS = st.builds(Area, st.one_of(st.just(""), NAMES), st.lists(UNLOCKED, min_size=1, max_size=6).map(tuple))
PLANS = st.builds(
    PlanFacts,
    name=NAMES,
    kind=NAMES,
    steps=st.lists(st.builds(Step, NAMES, st.booleans()), max_size=6).map(tuple),
    switches_on=NAMES,
    licenses=st.lists(st.builds(Name, NAMES, st.booleans()), max_size=12).map(tuple),
    hidden_note=st.one_of(st.just(""), NAMES),
    unlocks=NAMES,
    areas=st.lists(AREAS, max_size=7).map(tuple),
    legend=st.one_of(st.none(), st.tuples(NAMES, NAMES)),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Period]:
    ids = iter(range(10_000))
    counts = draw(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=4), min_size=1, max_size=6))
    every = [str(id_) for id_ in range(sum(map(sum, counts)))]
    successors = st.lists(st.sampled_from([*every, "gone"]), max_size=2).map(tuple)
    return [
        Period(
            draw(NAMES),
            draw(st.one_of(st.just(""), NAMES)),
            tuple(
                Group(
                    draw(NAMES),
                    tuple(
                        Row(str(next(ids)), draw(NAMES), draw(st.booleans()), draw(successors), draw(NAMES))
                        for _ in range(count)
                    ),
                )
                for count in groups
            ),
        )
        for groups in counts
    ]


@given(LETTERINGS, NAMES, st.floats(60, 400))
def test_lines_are_no_wider_than_they_may_be_and_lose_nothing(lettering: Lettering, text: str, width: float) -> None:
    lines = lettering.lines(text, width)

    assert _bare("".join(lines)) == _bare(text)
    assert [line for line in lines if lettering.width(line) > width + 0.1] == []


def test_lines_break_at_spaces_and_hyphens_and_are_about_equal() -> None:
    lettering = Lettering(14)

    assert lettering.lines("Person- og kontaktoppfølging", 180) == ["Person- og", "kontaktoppfølging"]
    assert lettering.lines("User plans of versions 8 and 9", 180) == ["User plans of", "versions 8 and 9"]
    assert lettering.lines("Customer-Relationship-Management", 150) == ["Customer-", "Relationship-", "Management"]
    assert lettering.lines("Kalendersynkronisering", 148) == ["Kalendersynkronise-", "ring"]
    assert lettering.lines("", 150) == [""]


@given(st.lists(st.floats(20, 400), max_size=12), st.integers(1, 4))
def test_cards_fill_columns_in_order(heights: list[float], count: int) -> None:
    places = list(columns(heights, count, 10))

    assert len(places) == len(heights)
    assert places == sorted(places)
    assert all(column < count for column, _ in places)


@settings(max_examples=40, deadline=None)
@given(PLANS)
def test_any_plan_is_laid_out_well(facts: PlanFacts) -> None:
    _expect_sound(draw(facts, WIDE), draw(facts, NARROW))


@settings(max_examples=40, deadline=None)
@given(histories())
def test_any_history_is_laid_out_well(periods: list[Period]) -> None:
    _expect_sound(draw_wide(periods), draw_narrow(periods))


def _bare(text: str) -> str:
    """Without spaces and hyphens: a word that is broken has one more."""
    return "".join(text.replace("-", "").split())


def _expect_sound(wide: Drawing, narrow: Drawing) -> None:
    expect_tidy(wide)
    expect_tidy(narrow)
    diagram = Diagram(path="x.svg", title="<&>", description='"', wide=wide, narrow=narrow, language="en")
    etree.fromstring(diagram.svg().encode())
