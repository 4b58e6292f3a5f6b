"""Numbers that Swift and Python make alike: a hash of their position."""

import math

import numpy
import torch

IMAGES = 1 << 28
LABELS = 1 << 29


def hashes(start, count):
    """A well-mixed 32-bit number for each of `count` positions from `start` (lowbias32)."""
    x = numpy.arange(start, start + count, dtype=numpy.uint32)
    x ^= x >> numpy.uint32(16)
    x *= numpy.uint32(0x7FEB352D)
    x ^= x >> numpy.uint32(15)
    x *= numpy.uint32(0x846CA68B)
    x ^= x >> numpy.uint32(16)
    return x


def numbers(start, shape):
    """Numbers in -1..<1 with 24 bits, exact in 32-bit floats."""
    count = math.prod(shape)
    values = (hashes(start, count) >> numpy.uint32(8)).astype(numpy.float32)
    return torch.from_numpy(values * numpy.float32(2.0**-23) - numpy.float32(1)).reshape(shape)


def fill(model):
    """First weights within ±1/√fanIn, biases within ±0.05; what is 1 by default stays 1."""
    position = 0
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() > 1:
                fan_in = parameter.numel() // parameter.shape[0]
                bound = numpy.float32(1) / numpy.sqrt(numpy.float32(fan_in))
            elif name.endswith("bias"):
                bound = numpy.float32(0.05)
            else:
                continue
            parameter.copy_(numbers(position, parameter.shape) * torch.tensor(bound))
            position += parameter.numel()


def images(shape):
    return numbers(IMAGES, shape)


def labels(count, classes):
    return torch.from_numpy((hashes(LABELS, count) % numpy.uint32(classes)).astype(numpy.int64))
