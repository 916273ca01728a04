"""The head that labels the words around a cue, as a torch module: what train_roles.py trains and ships.

It stands over the states of the encoder as it ships, and over what grammar and quotation marks tell of each word
(`rules/role_evidence.py`): that evidence is as good on texts the encoder never saw as on those it learned by heart.
"""

from __future__ import annotations

import torch
from torch import nn

from encoder_model import DISTANCES, ROLES, RowDrop
from reportedly.rules.role_evidence import EVIDENCE

WIDTH = 128
REACHES = (1, 2, 4, 8)
"""How far each convolution looks to both sides, one after another."""
HIDDEN_DROP, DROP = 0.3, 0.15
"""Shares left out in training of the encoder's states, as it has seen these texts before, and of the head's own."""


class Taps(nn.Module):
    """A convolution over three places, `reach` apart, as a matrix product: in int8 that is four times as fast."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.mix = nn.Linear(3 * WIDTH, WIDTH)

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """[n, T, WIDTH] -> [n, T, WIDTH]; beyond both ends stands nothing."""
        edge = torch.zeros_like(states[:, :1]).expand(-1, self.reach, -1)
        length = states.shape[1]
        before = torch.cat((edge, states), 1)[:, :length]
        after = torch.cat((states, edge), 1)[:, self.reach :]
        return self.mix(torch.cat((before, states, after), -1))


class RoleHead(nn.Module):
    """For one cue each row: role scores of the word pieces around it."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.key = nn.Linear(size, WIDTH)
        self.query = nn.Linear(size, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.inside = nn.Embedding(2, WIDTH)
        self.evidence = nn.ModuleList(nn.Embedding(count, WIDTH) for count in EVIDENCE)
        for table in (self.distance, self.inside, *self.evidence):
            nn.init.normal_(table.weight, std=0.3)
        self.mix = nn.Linear(4 * WIDTH, WIDTH)
        self.across = nn.ModuleList(Taps(reach) for reach in REACHES)
        self.seen, self.drop = RowDrop(HIDDEN_DROP), RowDrop(DROP)
        self.out = nn.Linear(WIDTH, ROLES)

    def forward(
        self, hidden: torch.Tensor, cue: torch.Tensor, distance: torch.Tensor, evidence: torch.Tensor
    ) -> torch.Tensor:
        """hidden [n, T, size], cue, distance [n, T], evidence [n, T, 7] -> scores [n, T, ROLES].

        A cue is 1.0 on its pieces; distances are buckets; evidence is that of `rules/role_evidence.py`.
        """
        hidden = self.seen(hidden)
        of_cue = (hidden * cue.unsqueeze(-1)).sum(1)
        return self.labelled(self.key(hidden), of_cue, cue, distance, evidence)

    def labelled(
        self,
        keys: torch.Tensor,
        of_cue: torch.Tensor,
        cue: torch.Tensor,
        distance: torch.Tensor,
        evidence: torch.Tensor,
    ) -> torch.Tensor:
        """The scores by the keys of the states, and by the sum of those of the cue."""
        query = self.query(of_cue / cue.sum(1, keepdim=True).clamp(min=1))
        spread = query.unsqueeze(1).expand_as(keys)
        where = self.distance(distance) + self.inside(cue.long())
        for number, table in enumerate(self.evidence):
            where = where + table(evidence[..., number])
        mixed = nn.functional.gelu(self.mix(self.drop(torch.cat((keys, spread, keys * spread, where), -1))))
        for layer in self.across:
            mixed = mixed + nn.functional.gelu(layer(mixed))
        return self.out(self.drop(mixed))


class Shipped(nn.Module):
    """The head over states that are there once each: the reaches of cues lie over one another."""

    def __init__(self, head: RoleHead) -> None:
        super().__init__()
        self.head = head

    def forward(
        self,
        states: torch.Tensor,
        place: torch.Tensor,
        own: torch.Tensor,
        cue: torch.Tensor,
        distance: torch.Tensor,
        evidence: torch.Tensor,
    ) -> torch.Tensor:
        """states [pieces, size], place [n, T] and own [n, words], and the rest as the head takes it -> [n, T, ROLES].

        `place` says which of the states stands where, `own` which are the cue's; that of nothing is a row of zeros.
        """
        return self.head.labelled(self.head.key(states)[place], states[own].sum(1), cue, distance, evidence)
