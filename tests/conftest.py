"""What every test stands on."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

# Pages and catalogues are many small objects, among which Python would look for garbage at every turn.
gc.set_threshold(100_000)

# A busy machine is slow, not wrong.
settings.register_profile("licensebook", deadline=None)
settings.load_profile("licensebook")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests have measured, beside that they passed."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for _, told in filter(lambda one: one[0] == "told", report.user_properties):
                terminalreporter.write_line(told)
