"""A small model of every kind of state, with weights from integer_hash.py."""

from torch import nn

import integer_hash


def empty():
    return nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 3))


def make():
    model = empty()
    integer_hash.fill(model)
    model(integer_hash.images([4, 1, 4, 4]))
    return model
