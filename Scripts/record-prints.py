#!/usr/bin/env python3
"""Records how PyTorch prints tensors, as golden cases for the tests of `Tensor.description`.

Needs PyTorch in the Python that runs it:

    python3 -m venv .venv && .venv/bin/pip install torch
    .venv/bin/python Scripts/record-prints.py

Writes Tests/TensorsTests/Recordings/prints.json. Values are the base64 of little-endian 32-bit floats,
so that NaN, infinities and every rounding arrive unchanged.
"""

import base64
import json
import pathlib

import torch

SEED = 9
TARGET = pathlib.Path(__file__).parent.parent / "Tests/TensorsTests/Recordings/prints.json"
INF, NAN = float("inf"), float("nan")


def cases():
    torch.manual_seed(SEED)
    yield "whole numbers", torch.tensor([[3.0, 4, 6], [2, 4, 6]])
    yield "whole numbers of different lengths", torch.tensor([[91.0, 168, 224], [114, 5, 295]])
    yield "negative whole numbers", torch.tensor([[-1.0, 0, 1], [-10, 8, 3]])
    yield "four dimensions", torch.arange(24.0).reshape(2, 1, 3, 4)
    yield "decimals", torch.tensor([[3.25, 6.25], [5.75, 6.25]])
    yield "negative decimals", torch.randn(3, 4)
    yield "one third", torch.tensor([1 / 3, 2 / 3, 1])
    yield "a number just below a whole one", torch.tensor([0.99999, 2])
    yield "a scalar", torch.tensor(2.3026)
    yield "a whole scalar", torch.tensor(7.0)
    yield "a scalar zero", torch.tensor(0.0)
    yield "negative zero", torch.tensor([-0.0, 0.0])
    yield "a large scalar", torch.tensor(123456789.0)
    yield "a tiny scalar", torch.tensor(1e-10)
    yield "a NaN scalar", torch.tensor(NAN)
    yield "zeros", torch.zeros(2, 3)
    yield "empty", torch.zeros(0)
    yield "empty with two dimensions", torch.zeros(0, 3)
    yield "empty with three dimensions", torch.zeros(2, 0, 4)
    yield "one element", torch.ones(1, 1, 1)
    yield "a ratio of exactly 1000", torch.tensor([1.0, 1000])
    yield "a ratio over 1000", torch.tensor([1.0, 1001])
    yield "decimals with a ratio over 1000", torch.tensor([0.5, 1000.5])
    yield "exactly a hundred million", torch.tensor([1e8, 5e7])
    yield "over a hundred million", torch.tensor([2e8, 1e8])
    yield "exactly one ten-thousandth", torch.tensor([1e-4, 2e-4])
    yield "below one ten-thousandth", torch.tensor([9e-5, 1e-3])
    yield "scientific with signs", torch.tensor([[-1e-5, 2.0], [3e6, -4.0]])
    yield "scientific with zero", torch.tensor([0.0, 1e-6, 1.0])
    yield "very large and very small", torch.tensor([3.4e38, 1.2e-38, 1e-45])
    yield "infinities among whole numbers", torch.tensor([1.0, INF, -INF])
    yield "infinities among decimals", torch.tensor([[1.5, INF], [-INF, 2.25]])
    yield "infinities in scientific form", torch.tensor([1e-5, INF, 1.0])
    yield "NaN among whole numbers", torch.tensor([1.0, NAN, 3])
    yield "NaN among decimals", torch.tensor([0.5, NAN, -3])
    yield "nothing but NaN and infinities", torch.tensor([NAN, INF, -INF])
    yield "NaN and zero", torch.tensor([NAN, 0.0])
    yield "a long row of whole numbers", torch.arange(60.0)
    yield "a long row of decimals", torch.randn(30)
    yield "long rows in a matrix", torch.randn(2, 25)
    yield "long rows in four dimensions", torch.randn(1, 2, 2, 20)
    yield "a row that just fits", torch.full((13,), 10.5)
    yield "a row that just does not fit", torch.full((14,), 10.5)
    yield "a column", torch.arange(5.0).reshape(5, 1)
    yield "exactly a thousand elements", torch.arange(1000.0)
    yield "a long vector", torch.arange(1001.0)
    yield "a large matrix", torch.randn(30, 40)
    yield "a wide matrix", torch.arange(2000.0).reshape(2, 1000)
    yield "a tall matrix", torch.arange(2000.0).reshape(1000, 2)
    yield "six columns of many rows", torch.arange(1200.0).reshape(200, 6)
    yield "seven columns of many rows", torch.arange(1400.0).reshape(200, 7)
    yield "a large image batch", torch.randn(2, 3, 14, 14)
    yield "large with small dimensions", torch.arange(1080.0).reshape(10, 3, 6, 6)
    large = torch.zeros(30, 40)
    large[15, 20] = 1e10
    yield "a large matrix with a hidden large number", large
    yield "five dimensions", torch.arange(32.0).reshape(2, 2, 2, 2, 2)


def plain(tensor):
    values = tensor.numpy().astype("<f4")
    return {"shape": list(tensor.shape), "values": base64.b64encode(values.tobytes()).decode()}


recording = {
    "generator": "Scripts/record-prints.py",
    "versions": {"torch": torch.__version__.split("+")[0]},
    "seed": SEED,
    "cases": [
        {"name": name, "tensor": plain(tensor), "text": str(tensor)}
        for name, tensor in cases()
    ],
}
TARGET.parent.mkdir(parents=True, exist_ok=True)
with TARGET.open("w") as file:
    file.write(json.dumps({k: v for k, v in recording.items() if k != "cases"})[:-1])
    file.write(', "cases": [\n')
    file.write(",\n".join(json.dumps(case) for case in recording["cases"]))
    file.write("\n]}\n")
print(f"{len(recording['cases'])} cases in {TARGET}")
