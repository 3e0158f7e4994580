"""Which text each translation was made from, and what has become of it since; knows no site."""

from licensebook.translation.record import Record, record_path
from licensebook.translation.status import State, Status, Translation
from licensebook.translation.unit import Unit, units_of_catalogue, units_of_pages

__all__ = [
    "Record",
    "State",
    "Status",
    "Translation",
    "Unit",
    "record_path",
    "units_of_catalogue",
    "units_of_pages",
]
