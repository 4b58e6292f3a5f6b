"""What the recording scripts share: tensors as text, and the head of a file."""

import base64
import json
import pathlib
import sys

import numpy
import torch

FOLDER = pathlib.Path(__file__).parent


def plain(tensor):
    """A tensor as its shape and the base64 of little-endian 32-bit floats."""
    values = tensor.detach().numpy().astype("<f4")
    return {"shape": list(tensor.shape), "values": base64.b64encode(values.tobytes()).decode()}


def write(name, seed, cases):
    """Writes one case per line, so that changes can be read."""
    head = {
        "generator": "Tests/NeuralNetworksTests/Recordings/" + pathlib.Path(sys.argv[0]).name,
        "versions": {"torch": torch.__version__.split("+")[0], "numpy": numpy.__version__},
        "seed": seed,
    }
    with (FOLDER / name).open("w") as file:
        file.write(json.dumps(head)[:-1] + ', "cases": [\n')
        file.write(",\n".join(json.dumps(case) for case in cases))
        file.write("\n]}\n")
    print(f"{len(cases)} cases in {name}")
