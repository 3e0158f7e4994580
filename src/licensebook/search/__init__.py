"""Search: which documents a person may mean by a few words, in whatever way they are typed."""

from licensebook.search.index import Document, Hit, SearchIndex

__all__ = ["Document", "Hit", "SearchIndex"]
