"""The site as plain Markdown: the writers' pages expanded, and a page for each license and feature.

This is all that a site builder needs; it knows nothing of the catalogue, and nothing here knows of it.
"""

from licensebook.site.folder import NOTHING_YET, put, write, write_good
from licensebook.site.site import Site
from licensebook.site.staged import StagedPage

__all__ = ["NOTHING_YET", "Site", "StagedPage", "put", "write", "write_good"]
