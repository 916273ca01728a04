"""A person or body that the user knows, from a list of their own."""

from __future__ import annotations

import msgspec

from reportedly.types.vocabulary import MentionKind


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A known person, organisation or group: whoever bears one of its names, or an alias, is this one.

    `id` is the list's own (`Q3186`, `NK-…`), or made of the name and kind.
    """

    id: str
    name: str
    kind: MentionKind
    aliases: tuple[str, ...] = ()
