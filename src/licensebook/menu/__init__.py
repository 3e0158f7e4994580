"""The menu of a site and its languages, as the configuration of the builder has them.

Here alone is known what MkDocs reads. No builder is asked: the file is read as YAML, with the place of everything.
"""

from licensebook.menu.settings import Settings, near
from licensebook.menu.told import Known, path_problems, problems

__all__ = ["Known", "Settings", "near", "path_problems", "problems"]
