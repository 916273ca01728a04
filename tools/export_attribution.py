"""Turn a checkpoint into what ships: `python tools/export_attribution.py --run FOLDER --epoch N --out FOLDER`.

Writes encoder.onnx and roles.onnx (int8 weights, scales per channel, reduced range: on machines without VNNI the plain
int8 products overflow and cost a point) and tokenizer.json, and prints digests and sizes for the card.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from reportedly.text.pieces import FEATURES
from train_attribution import DISTANCES, Encoder, RoleHead, base_model


def export(module: nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], axes: list[str], path: Path) -> None:
    """`module` as int8 ONNX at `path`; the first two axes of every input and output are free."""
    module.eval()
    free = {name: {0: axes[0], 1: axes[1]} for name in [*inputs, *outputs]}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module, tuple(inputs.values()), str(plain), input_names=list(inputs), output_names=outputs,
            dynamic_axes=free, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--epoch", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    base, tokenizer = base_model("eager")
    encoder, head = Encoder(base), RoleHead(base.config.hidden_size)
    state = torch.load(asked.run / f"epoch{asked.epoch}.pt", weights_only=True)
    encoder.load_state_dict(state["encoder"])
    head.load_state_dict(state["head"])
    asked.out.mkdir(parents=True, exist_ok=True)
    size = base.config.hidden_size
    some = {
        "ids": torch.ones(2, 12, dtype=torch.long),
        "extra": torch.zeros(2, 12, len(FEATURES), dtype=torch.long),
        "mask": torch.ones(2, 12, dtype=torch.long),
    }
    export(encoder, some, ["states", "cues"], ["batch", "length"], asked.out / "encoder.onnx")
    few = {
        "hidden": torch.randn(2, 12, size),
        "cue": torch.eye(12)[:2],
        "distance": torch.randint(0, DISTANCES, (2, 12)),
    }
    export(head, few, ["scores"], ["cues", "reach"], asked.out / "roles.onnx")
    tokenizer.save(str(asked.out / "tokenizer.json"), pretty=False)
    for name in ("encoder.onnx", "roles.onnx", "tokenizer.json"):
        data = (asked.out / name).read_bytes()
        print(f"{name}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
