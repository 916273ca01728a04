"""Boosted trees for the tools that learn: fitting them, and writing them as JSON that `weights/boosted.py` reads."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

WEIGHTS = Path(__file__).parent.parent / "src/reportedly/weights"


def learned(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray | None = None, trees: int = 60, leaves: int = 8, least: int = 20
) -> HistGradientBoostingClassifier:
    """Small trees, each mending what those before it left."""
    model = HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=0.12, max_leaf_nodes=leaves, min_samples_leaf=least, l2_regularization=3,
        random_state=0, early_stopping=False,
    )  # fmt: skip
    return model.fit(x, y, sample_weight=weights)


def _plain(nodes: np.ndarray, at: int = 0) -> Any:
    """A tree of the library as nested lists."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    within, beyond = _plain(nodes, int(node["left"])), _plain(nodes, int(node["right"]))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), within, beyond]


def write(name: str, evidence: tuple[str, ...], model: HistGradientBoostingClassifier) -> None:
    """weights/NAME.json: the names of the evidence and the trees, one a line."""
    trees = [round(float(model._baseline_prediction.item()), 4)]
    trees += [_plain(predictor.nodes) for (predictor,) in model._predictors]
    lines = ",\n ".join(json.dumps(tree) for tree in trees)
    content = f'{{"evidence": {json.dumps(evidence)},\n"trees": [{lines}]}}\n'
    (WEIGHTS / f"{name}.json").write_text(content, encoding="utf-8")
