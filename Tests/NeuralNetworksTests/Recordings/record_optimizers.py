#!/usr/bin/env python3
"""Records steps of PyTorch's optimizers and learning-rate schedules. Writes optimizers.json.

Each optimizer changes two parameters along random gradients; at the third step the second parameter
has none.
"""

import torch
from torch.optim import SGD, Adam
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR

import recording

SEED = 5
STEPS = 6

OPTIMIZERS = [
    ("SGD", lambda p: SGD(p, lr=0.1)),
    ("SGD with weight decay", lambda p: SGD(p, lr=0.1, weight_decay=0.01)),
    ("SGD with momentum", lambda p: SGD(p, lr=0.1, momentum=0.9)),
    ("SGD with momentum and weight decay",
     lambda p: SGD(p, lr=0.1, momentum=0.5, weight_decay=0.01)),
    ("SGD with Nesterov momentum and weight decay",
     lambda p: SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True)),
    ("Adam", lambda p: Adam(p)),
    ("Adam with everything",
     lambda p: Adam(p, lr=0.02, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1)),
]

SCHEDULES = [
    ("StepLR", lambda optimizer: StepLR(optimizer, 3, 0.5)),
    ("CosineAnnealingLR", lambda optimizer: CosineAnnealingLR(optimizer, 8, 0.01)),
]


def steps(name, make):
    parameters = [torch.randn(5).requires_grad_(), torch.randn(2, 2).requires_grad_()]
    case = {"optimizer": name, "start": [recording.plain(p) for p in parameters], "steps": []}
    optimizer = make(parameters)
    for step in range(STEPS):
        gradients = [torch.randn(5), torch.randn(2, 2) if step != 2 else None]
        for parameter, gradient in zip(parameters, gradients):
            parameter.grad = gradient
        optimizer.step()
        case["steps"].append({
            "gradients": [None if g is None else recording.plain(g) for g in gradients],
            "parameters": [recording.plain(p) for p in parameters],
        })
    return case


def rates(name, make):
    optimizer = SGD([torch.zeros(1)], lr=0.1)
    schedule = make(optimizer)
    recorded = []
    for _ in range(12):
        recorded.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return {"optimizer": name, "start": [], "steps": [], "rates": recorded}


if __name__ == "__main__":
    torch.manual_seed(SEED)
    cases = [steps(*case) for case in OPTIMIZERS] + [rates(*case) for case in SCHEDULES]
    recording.write("optimizers.json", SEED, cases)
