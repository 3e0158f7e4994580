"""The gates of the built site: each module has `findings(...)`, which returns a sentence for everything that is wrong.

A gate looks at finished pages only, so it holds for any builder. Each is proven in tests/site/ by a defect planted in a
copy of the site.
"""
