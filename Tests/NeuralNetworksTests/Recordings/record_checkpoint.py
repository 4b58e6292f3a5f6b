#!/usr/bin/env python3
"""Saves weights as Python users do. Writes from-python.safetensors."""

from safetensors.torch import save_file

import checkpoint_model
import recording

if __name__ == "__main__":
    model = checkpoint_model.make()
    save_file(model.state_dict(), recording.FOLDER / "from-python.safetensors")
