#!/usr/bin/env python3
"""Loads from-swift.safetensors, which Swift wrote, strictly into the model it was saved from."""

import torch
from safetensors.torch import load_file

import checkpoint_model
import recording

if __name__ == "__main__":
    expected = checkpoint_model.make()
    model = checkpoint_model.empty()
    model.load_state_dict(load_file(recording.FOLDER / "from-swift.safetensors"), strict=True)
    for name, tensor in expected.state_dict().items():
        found = model.state_dict()[name]
        assert found.dtype == tensor.dtype and torch.equal(found, tensor), name
    print("Python reads what Swift wrote")
