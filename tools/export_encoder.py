"""Turn checkpoints into what ships: `python tools/export_encoder.py --from RUN/epoch3.pt RUN/epoch4.pt --out FOLDER`.

The weights of several checkpoints are averaged (Izmailov et al. 2018). Writes encoder.onnx (int8 weights,
scales per channel, reduced range: on machines without VNNI the plain int8 products overflow and cost a point) and
tokenizer.json, and prints digests and sizes for the card. The head of the roles is trained next, by train_roles.py.
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

from encoder_model import build
from reportedly.text.pieces import FEATURES


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


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of each weight over those checkpoints that hold it; what is not a fraction is the same in all."""
    found = {}
    for name in dict.fromkeys(name for state in states for name in state):
        held = [state[name] for state in states if name in state]
        found[name] = torch.stack(held).mean(0) if held[0].is_floating_point() else held[0]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    encoder, _, tokenizer = build("eager")
    states = [torch.load(path, weights_only=True) for path in asked.checkpoints]
    encoder.load_state_dict(mean([state["encoder"] for state in states]))
    asked.out.mkdir(parents=True, exist_ok=True)
    some = {
        "ids": torch.ones(2, 12, dtype=torch.long),
        "extra": torch.zeros(2, 12, len(FEATURES), dtype=torch.long),
        "mask": torch.ones(2, 12, dtype=torch.long),
    }
    outputs = ["states", "cues", "all_cues", "slots", "facts", "acts"]
    export(encoder, some, outputs, ["batch", "length"], asked.out / "encoder.onnx")
    tokenizer.save(str(asked.out / "tokenizer.json"), pretty=False)
    for name in ("encoder.onnx", "tokenizer.json"):
        data = (asked.out / name).read_bytes()
        print(f"{name}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
