#!/usr/bin/env python3
"""Records what PyTorch's layers compute, forward and backward. Writes layers.json."""

import torch
from torch import nn

import recording

SEED = 3

CASES = [
    ("linear", nn.Linear(5, 3), [4, 5], True),
    ("linear without bias", nn.Linear(5, 3, bias=False), [2, 5], True),
    ("conv2d", nn.Conv2d(2, 3, 3), [2, 2, 6, 5], True),
    ("conv2d with everything", nn.Conv2d(
        4, 6, (3, 2), (2, 1), (1, 2), (1, 2), groups=2), [2, 4, 7, 6], True),
    ("conv2d without bias", nn.Conv2d(1, 2, 1, bias=False), [1, 1, 3, 3], True),
    ("max pooling", nn.MaxPool2d(2), [2, 2, 5, 4], True),
    ("max pooling with everything", nn.MaxPool2d(
        3, stride=2, padding=1, ceil_mode=True), [1, 2, 6, 7], True),
    ("average pooling", nn.AvgPool2d(2), [2, 2, 5, 4], True),
    ("average pooling with everything", nn.AvgPool2d(
        3, stride=2, padding=1, ceil_mode=True, count_include_pad=False), [1, 2, 6, 7], True),
    ("adaptive pooling", nn.AdaptiveAvgPool2d((2, 3)), [2, 3, 5, 5], True),
    ("batch normalization while training", nn.BatchNorm2d(3), [4, 3, 2, 2], True),
    ("batch normalization while predicting", nn.BatchNorm2d(3, eps=1e-3), [4, 3, 2, 2], False),
    ("batch normalization with momentum", nn.BatchNorm2d(2, momentum=0.5), [3, 2, 3, 1], True),
    ("dropout while predicting", nn.Dropout(0.5), [3, 4], False),
    ("relu", nn.ReLU(), [3, 4], True),
    ("flatten", nn.Flatten(), [2, 3, 2, 2], True),
    ("local response normalization", nn.LocalResponseNorm(
        3, alpha=0.1, beta=0.5, k=2), [2, 5, 2, 2], True),
    ("identity", nn.Identity(), [2, 3], True),
    ("sequential", nn.Sequential(
        nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(8, 3)), [4, 1, 6, 6], True),
]


def shuffle_state(layer):
    """Numbers other than the first ones everywhere; variances stay positive."""
    for name, tensor in layer.state_dict().items():
        if name.endswith("num_batches_tracked"):
            tensor.fill_(7)
        elif name.endswith("running_var"):
            tensor.copy_(torch.rand(tensor.shape) + 0.5)
        else:
            tensor.copy_(torch.randn(tensor.shape))


def state(layer):
    return {name: recording.plain(tensor) for name, tensor in layer.state_dict().items()}


def record(name, layer, shape, training):
    shuffle_state(layer)
    layer.train(training)
    before = state(layer)
    x = (torch.randn(shape) * 2 + 1).requires_grad_()
    output = layer(x)
    weights = torch.rand(output.shape) * 2 - 1
    (output * weights).sum().backward()
    gradients = {name: parameter.grad for name, parameter in layer.named_parameters()}
    return {
        "layer": name,
        "training": training,
        "state": before,
        "input": recording.plain(x),
        "output": recording.plain(output),
        "weights": recording.plain(weights),
        "gradients": {
            name: recording.plain(gradient) for name, gradient in (gradients | {"input": x.grad}).items()},
        "stateAfterwards": state(layer),
    }


if __name__ == "__main__":
    torch.manual_seed(SEED)
    recording.write("layers.json", SEED, [record(*case) for case in CASES])
