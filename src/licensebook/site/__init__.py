"""The site as plain Markdown: the writers' pages expanded, and a page for each license and feature.

This is all that a site builder needs; it knows nothing of the catalogue, and nothing here knows of it.
"""

from licensebook.site.folder import put, write
from licensebook.site.site import Site
from licensebook.site.staged import StagedPage

__all__ = ["Site", "StagedPage", "put", "write"]
