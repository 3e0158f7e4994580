"""P1123: the translations of two texts stand in each other's place."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1123",
    title="The translations of two texts stand in each other's place",
    why="Each is a good sentence, so nobody notices that readers of one language are told something else.",
    wrong="""\
# Page

| Field | What it says |
|---|---|
| Made | When it was made |
| Made by | Who made it |
| Sent | When it was sent |
| Sent by | Who sent it |
| Read | When it was read |
| Read by | Who read it |
| Paid | When it was paid |
| Paid by | Who paid it |
=== docs/de/page.md
# Seite

| Feld | Was es sagt |
|---|---|
| Gemacht | Wann es gemacht wurde |
| Gemacht von | Wer es gemacht hat |
| Versandt | Wann es versandt wurde |
| Versandt von | Wer es versandt hat |
| Gelesen | Wann es gelesen wurde |
| Gelesen von | Wer es gelesen hat |
| Bezahlt | Wer es bezahlt hat |
| Bezahlt von | Wann es bezahlt wurde |
""",
    right="""\
# Page

| Field | What it says |
|---|---|
| Made | When it was made |
| Made by | Who made it |
| Sent | When it was sent |
| Sent by | Who sent it |
| Read | When it was read |
| Read by | Who read it |
| Paid | When it was paid |
| Paid by | Who paid it |
=== docs/de/page.md
# Seite

| Feld | Was es sagt |
|---|---|
| Gemacht | Wann es gemacht wurde |
| Gemacht von | Wer es gemacht hat |
| Versandt | Wann es versandt wurde |
| Versandt von | Wer es versandt hat |
| Gelesen | Wann es gelesen wurde |
| Gelesen von | Wer es gelesen hat |
| Bezahlt | Wann es bezahlt wurde |
| Bezahlt von | Wer es bezahlt hat |
""",
)
