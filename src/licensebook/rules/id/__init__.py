"""Rules of ids, since an earlier revision."""
