"""Writers' Markdown, made plain: templates, includes, alerts, tabs and links to entries.

Everything happens on values: `expand` knows no site builder, no catalogue and no file.
"""

from licensebook.markup.expand import expand
from licensebook.markup.fault import Code
from licensebook.markup.handwriting import GONE, Handwriting, Head
from licensebook.markup.link import DRAWN
from licensebook.markup.made import expand_made
from licensebook.markup.page import Context, Expansion, Heading, Page
from licensebook.markup.section import Section, anchors, sections

__all__ = [
    "DRAWN",
    "GONE",
    "Code",
    "Context",
    "Expansion",
    "Handwriting",
    "Head",
    "Heading",
    "Page",
    "Section",
    "anchors",
    "expand",
    "expand_made",
    "sections",
]
