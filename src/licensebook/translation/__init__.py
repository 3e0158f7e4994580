"""Which text each translation was made from, and what has become of it since; knows no site."""

from licensebook.translation.exchange import WRITERS, changed, misfits, returned
from licensebook.translation.record import Record, record_path
from licensebook.translation.status import State, Status, Translation
from licensebook.translation.unit import Unit, units_of_catalogue, units_of_pages

__all__ = [
    "WRITERS",
    "Record",
    "State",
    "Status",
    "Translation",
    "Unit",
    "changed",
    "misfits",
    "record_path",
    "returned",
    "units_of_catalogue",
    "units_of_pages",
]
