"""A function between braces, as its writers know it."""

from __future__ import annotations

from functools import cached_property
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from collections.abc import Callable


class Function:
    """A function that says in a writer's words how it is called."""

    def __init__(self, name: str, call: Callable[..., object]) -> None:
        self._name = name
        self._call = call

    @cached_property
    def _signature(self) -> Signature:
        # Asked for at the first call: each page has all functions and calls few.
        return signature(self._call)

    def __call__(self, *arguments: object, **named: object) -> object:
        """Return what the function gives; raise LicensebookError if it is called with too few or too many ids."""
        try:
            self._signature.bind(*arguments, **named)
        except TypeError:
            raise self._misused() from None
        if self._takes_several and not arguments:
            raise self._misused()
        return self._call(*arguments, **named)

    def __str__(self) -> str:
        """Return how it is written."""
        ids = ", ".join(['"…"'] * max(self._count, int(self._takes_several)))
        return f"{{{{ {self._name}({ids}) }}}}"

    def _misused(self) -> LicensebookError:
        if self._takes_several:
            what = "one id or several"
        elif not self._count:
            what = "nothing between its parentheses"
        else:
            what = "one id" if self._count == 1 else f"{self._count} ids"
        return LicensebookError(f"{self._name} takes {what}", f"write {self}")

    @property
    def _count(self) -> int:
        return sum(one.kind is not Parameter.VAR_POSITIONAL for one in self._signature.parameters.values())

    @property
    def _takes_several(self) -> bool:
        return any(one.kind is Parameter.VAR_POSITIONAL for one in self._signature.parameters.values())
