"""The encoder that ships, as a checkpoint to go on from: `python tools/shipped_encoder.py --out RUN/shipped.pt`.

For whoever has not the runs that it was averaged from: the int8 weights are scaled back to floats, which costs half a
scale step each; the teaching head, which does not ship, is left out, and train_encoder.py begins it anew.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import onnx
import torch
from onnx.numpy_helper import to_array

from encoder_model import build

SHIPPED = Path(__file__).resolve().parents[1] / "src/reportedly/weights/encoder.onnx"


def weights(path: Path) -> dict[str, torch.Tensor]:
    """The weights of an encoder.onnx by the names of `encoder_model.Encoder`; raises KeyError where one is missing."""
    model = onnx.load(path)
    held = {item.name: to_array(item) for item in model.graph.initializer}

    def scaled(name: str) -> torch.Tensor:
        points = held[f"{name}_quantized"].astype("float32") - held[f"{name}_zero_point"].astype("float32")
        return torch.from_numpy(points * held[f"{name}_scale"])

    found = {
        name: torch.from_numpy(value.copy()) for name, value in held.items() if name.endswith((".weight", ".bias"))
    }
    found |= {
        name.removesuffix("_quantized"): scaled(name.removesuffix("_quantized"))
        for name in held
        if name.endswith(".weight_quantized")
    }
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":  # the export calls a product after the path of its module
            module = node.name.removeprefix("/").removesuffix("/MatMul_quant").replace("/", ".")
            found[f"{module}.weight"] = scaled(node.input[1].removesuffix("_quantized")).T.contiguous()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="path", type=Path, default=SHIPPED)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    encoder, _, _ = build("eager")
    held = weights(asked.path)
    kept = {name: held.get(name, value) for name, value in encoder.state_dict().items()}
    lost = [name for name in kept if name not in held and not name.endswith("position_ids")]
    if lost:
        print(f"{asked.path}: no weights for {', '.join(lost)}", file=sys.stderr)
        return 1
    encoder.load_state_dict(kept)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"encoder": encoder.state_dict(), "head": {}, "step": 0}, asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
