#!/usr/bin/env python3
"""Records ten training steps of each network of the course. Writes training.json.

First weights and images come from integer_hash.py; all steps see the same few images, so that the
losses fall and every step counts. The learning rates are gentle: with larger ones AlexNet and ResNet-18
double any rounding error from step to step, and even PyTorch's own losses in 32 and 64 bits part.
"""

import torch
import torch.nn.functional as F

import integer_hash
import networks
import recording

STEPS = 10


def sgd(rate):
    return lambda parameters: torch.optim.SGD(parameters, lr=rate, momentum=0.5)


def adam(rate):
    return lambda parameters: torch.optim.Adam(parameters, lr=rate)


def residual(block):
    return lambda: networks.ResidualNet(block)


CASES = [
    ("FullyConnectedNet", networks.FullyConnectedNet, [8, 1, 28, 28], sgd(0.05)),
    ("SimpleCNN", networks.SimpleCNN, [8, 1, 28, 28], sgd(0.05)),
    ("ExerciseCNN", networks.ExerciseCNN, [8, 1, 28, 28], sgd(0.05)),
    ("InceptionNet", networks.InceptionNet, [8, 1, 28, 28], sgd(0.05)),
    ("ResidualNet", networks.ResidualNet, [8, 1, 28, 28], sgd(0.05)),
    ("ScaledResidualNet", residual(networks.ScaledResidualBlock), [8, 1, 28, 28], sgd(0.05)),
    ("ProjectedResidualNet", residual(networks.ProjectedResidualBlock), [8, 1, 28, 28], sgd(0.05)),
    ("FirstCIFARNet", networks.FirstCIFARNet, [4, 3, 32, 32], adam(1e-5)),
    ("CIFARNet", networks.CIFARNet, [4, 3, 32, 32], adam(1e-5)),
    ("AlexNet", lambda: networks.AlexNet(5, p=0), [4, 3, 224, 224], adam(2e-5)),
    ("ResNet18", networks.ResNet18, [4, 1, 96, 96], sgd(0.0005)),
]


def record(name, make, shape, make_optimizer):
    model = make()
    integer_hash.fill(model)
    images = integer_hash.images(shape)
    labels = integer_hash.labels(shape[0], 5 if name == "AlexNet" else 10)
    optimizer = make_optimizer(model.parameters())
    losses = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(images), labels)
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    model.eval()
    print(name, [round(loss, 4) for loss in losses])
    return {
        "network": name,
        "parameterNames": [name for name, _ in model.named_parameters()],
        "stateNames": sorted(model.state_dict()),
        "inputShape": shape,
        "losses": losses,
        "scores": recording.plain(model(images)),
    }


if __name__ == "__main__":
    torch.use_deterministic_algorithms(True)
    recording.write("training.json", 0, [record(*case) for case in CASES])
