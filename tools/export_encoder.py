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

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from encoder_model import build
from reportedly.text.pieces import FEATURES


def export(
    module: nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], axes: dict[str, tuple[str, ...]], path: Path
) -> None:
    """`module` as int8 ONNX at `path`; the first axes of inputs and outputs are free, under the names of `axes`."""
    module.eval()
    free = {name: dict(enumerate(names)) for name, names in axes.items()}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module, tuple(inputs.values()), str(plain), input_names=list(inputs), output_names=outputs,
            dynamic_axes=free, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    onnx.save(quantised_once(onnx.load(path)), path)


def quantised_once(model: onnx.ModelProto) -> onnx.ModelProto:
    """`model` with states made whole numbers before they stand beside themselves, shifted (`Taps` of role_head.py).

    The numbers are the same: the range of what is made whole always holds the zeros beyond both ends.
    """
    nodes = model.graph.node
    made_by = {name: node for node in nodes for name in node.output}
    for node in [node for node in nodes if node.op_type == "DynamicQuantizeLinear"]:
        beside = made_by.get(node.input[0])
        if beside is None or beside.op_type != "Concat" or len(beside.input) != 3:
            continue
        states, (whole, _, zero) = beside.input[1], node.output
        node.input[0] = states
        for shifted in (beside.input[0], beside.input[2]):
            longer = made_by[made_by[shifted].input[0]]
            (edge,) = (name for name in longer.input if name != states)
            zeros = made_by[made_by[edge].input[0]]
            if zeros.op_type == "ConstantOfShape":  # one edge serves both sides
                zeros.CopyFrom(onnx.helper.make_node("Expand", [zero, zeros.input[0]], list(zeros.output)))
            longer.input[:] = [whole if name == states else name for name in longer.input]
        for user in nodes:
            if user.op_type == "MatMulInteger":
                user.input[:] = [beside.output[0] if name == whole else name for name in user.input]
        beside.input[1] = whole
    _in_order(model)
    del model.graph.value_info[:]  # types of what stood there before
    onnx.checker.check_model(model)
    return model


def _in_order(model: onnx.ModelProto) -> None:
    """Put the nodes of a graph so that each comes after those whose outputs it takes. Raises ValueError if none can."""
    known = {"", *(value.name for value in (*model.graph.input, *model.graph.initializer))}
    waiting, ordered = list(model.graph.node), []
    while waiting:
        ready = [node for node in waiting if known.issuperset(node.input)]
        if not ready:
            raise ValueError(f"nodes of the graph take what nothing gives: {[node.name for node in waiting]}")
        ordered += ready
        waiting = [node for node in waiting if not known.issuperset(node.input)]
        known.update(name for node in ready for name in node.output)
    del model.graph.node[:]
    model.graph.node.extend(ordered)


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
    axes = dict.fromkeys((*some, *outputs), ("batch", "length"))
    export(encoder, some, outputs, axes, asked.out / "encoder.onnx")
    tokenizer.save(str(asked.out / "tokenizer.json"), pretty=False)
    for name in ("encoder.onnx", "tokenizer.json"):
        data = (asked.out / name).read_bytes()
        print(f"{name}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
