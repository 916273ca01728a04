"""Every failure that `reportedly` names.

    ReportedlyError
    ├── IntakeError        bytes could not become a Report (missing, empty, binary, too large, not English, bad date)
    ├── ReadingError       a reader failed on a report, or a layer was asked for that nobody has read
    ├── LexiconError       a lexicon, gazetteer or weight shipped with the package is damaged
    ├── LedgerError        the ledger is no ledger, is read-only, full, locked or damaged
    ├── ResolveError       a judgement names something that the ledger does not hold
    ├── ViewError          an output could not be made (unknown id, unknown format)
    └── MissingPart        a library that this job needs is not installed

The message is written where the error is raised and says what, which, and what to do.
"""


class ReportedlyError(Exception):
    """Any failure of this package; its text is one line fit to show to a user."""


class IntakeError(ReportedlyError):
    """Bytes that could not be turned into a report."""


class ReadingError(ReportedlyError):
    """A reader failed, or a layer was asked for that was never read."""


class LexiconError(ReportedlyError):
    """A file of knowledge shipped with the package is damaged."""


class LedgerError(ReportedlyError):
    """The ledger could not be opened, read, or added to."""


class ResolveError(ReportedlyError):
    """A judgement that cannot be made or filed."""


class ViewError(ReportedlyError):
    """An output that cannot be made."""


class MissingPart(ReportedlyError):  # noqa: N818 - reads as what it is
    """A library that the job at hand needs is not installed."""
