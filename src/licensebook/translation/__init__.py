"""Which text each translation was made from, and what has become of it since; knows no site."""

from licensebook.translation.exchange import (
    WRITERS,
    Offer,
    Passage,
    Reason,
    Returned,
    lost,
    misfits,
    passages_of_catalogue,
    returned,
)
from licensebook.translation.record import Record, record_path
from licensebook.translation.status import State, Status, Translation
from licensebook.translation.unit import PAGES, Unit, digest_of_page, units_of_catalogue, units_of_pages

__all__ = [
    "PAGES",
    "WRITERS",
    "Offer",
    "Passage",
    "Reason",
    "Record",
    "Returned",
    "State",
    "Status",
    "Translation",
    "Unit",
    "digest_of_page",
    "lost",
    "misfits",
    "passages_of_catalogue",
    "record_path",
    "returned",
    "units_of_catalogue",
    "units_of_pages",
]
