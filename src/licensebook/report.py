"""Findings in the forms that people and programs read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

from licensebook.rule import Severity
from licensebook.rules import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from licensebook.finding import Finding

_SARIF_VERSION = "2.1.0"
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(findings: Sequence[Finding]) -> str:
    """Return a paragraph for each finding: where, code, what, and the way out."""
    return "\n".join(finding.text() for finding in findings)


def as_json(findings: Sequence[Finding]) -> str:
    """Return a list of objects with the fields of a finding."""
    return _json([_fields(finding) for finding in findings])


def as_github(findings: Sequence[Finding]) -> str:
    """Return workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(map(_github_line, findings))


def github_note(message: str, hint: str) -> str:
    """Return a workflow command for what is about no line of a file."""
    said = _escaped(f"{message}\n{hint}")
    return f"::notice title=licensebook::{said}"


def as_sarif(findings: Sequence[Finding]) -> str:
    """Return a log in the Static Analysis Results Interchange Format."""
    described = [_sarif_rule(code) for code in sorted({finding.code for finding in findings})]
    run = {
        "tool": {"driver": {"name": "licensebook", "rules": described}},
        "columnKind": "unicodeCodePoints",
        "results": list(map(_sarif_result, findings)),
    }
    return _json({"$schema": _SARIF_SCHEMA, "version": _SARIF_VERSION, "runs": [run]})


def as_junit(findings: Sequence[Finding]) -> str:
    """Return a JUnit report: a failed case for each finding, or one that passed."""
    count = str(len(findings))
    suite = ET.Element("testsuite", name="licensebook check", tests=str(len(findings) or 1), failures=count)
    for finding in findings:
        place = f"{finding.path}:{finding.line}:{finding.column}"
        case = ET.SubElement(suite, "testcase", classname=finding.code, name=place)
        ET.SubElement(case, "failure", type=finding.code, message=finding.message).text = finding.text()
    if not findings:
        ET.SubElement(suite, "testcase", classname="licensebook", name="catalogue and pages")
    ET.indent(suite)
    written: bytes = ET.tostring(suite, encoding="us-ascii", xml_declaration=True)  # in ASCII, as in `_json`
    return written.decode("ascii")


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "junit": as_junit,
    "sarif": as_sarif,
}


def _json(data: object) -> str:
    """Write data in ASCII, which every output can show and every program reads as what it stands for."""
    return json.dumps(data, indent=2)


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in ("path", "line", "column", "code", "message", "hint")}


def _said(finding: Finding) -> str:
    return f"{finding.message}\n{finding.hint}" if finding.hint else finding.message


def _github_line(finding: Finding) -> str:
    place = f"file={_property(finding.path)},line={finding.line},col={finding.column},title={finding.code}"
    return f"::{_level(finding.code)} {place}::{_escaped(_said(finding))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _level(code: str) -> str:
    rule = rules().get(code)
    return str(rule.severity if rule else Severity.ERROR)


def _sarif_rule(code: str) -> dict[str, Any]:
    rule = rules().get(code)
    if not rule:  # what is found is told, though nothing more is known of its kind
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nWrong:\n\n{rule.wrong}\nRight:\n\n{rule.right}"},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _sarif_result(finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    location = {"artifactLocation": {"uri": quote(finding.path.replace("\\", "/"))}, "region": region}
    return {
        "ruleId": finding.code,
        "level": _level(finding.code),
        "message": {"text": _said(finding)},
        "locations": [{"physicalLocation": location}],
    }
