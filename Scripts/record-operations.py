#!/usr/bin/env python3
"""Records what PyTorch's operations compute, forward and backward, for the tests of `Tensors`.

Needs PyTorch in the Python that runs it:

    python3 -m venv .venv && .venv/bin/pip install torch
    .venv/bin/python Scripts/record-operations.py

Writes Tests/TensorsTests/Recordings/operations.json. Each case has named inputs, settings, the output,
the weights that the output was multiplied by before it was summed up, and the gradient of that sum
for every input. Values are the base64 of little-endian 32-bit floats.
"""

import base64
import json
import pathlib

import numpy
import torch
import torch.nn.functional as F

SEED = 9
TARGET = pathlib.Path(__file__).parent.parent / "Tests/TensorsTests/Recordings/operations.json"


def randn(*shape):
    return torch.randn(*shape)


def convolution(batch, channels, size, filters, kernel, bias=True, **settings):
    groups = settings.get("groups", 1)
    inputs = {
        "input": randn(batch, channels, *size),
        "weight": randn(filters, channels // groups, *kernel),
    }
    if bias:
        inputs["bias"] = randn(filters)
    return "conv2d", inputs, settings


def pooling(operation, shape, **settings):
    return operation, {"input": randn(*shape)}, settings


def cases():
    yield convolution(1, 1, (5, 5), 1, (3, 3))
    yield convolution(2, 3, (9, 7), 4, (3, 2), stride=[2, 1], padding=[1, 0])
    yield convolution(2, 2, (11, 11), 3, (3, 3), dilation=[2, 3], padding=[2, 2])
    yield convolution(2, 6, (8, 8), 9, (3, 3), groups=3, padding=[1, 1])
    yield convolution(1, 4, (6, 6), 8, (3, 3), groups=4, bias=False)
    yield convolution(3, 5, (6, 5), 7, (1, 1))
    yield convolution(2, 3, (19, 19), 4, (11, 11), stride=[4, 4], padding=[2, 2])
    yield convolution(1, 2, (28, 28), 3, (5, 5))
    yield pooling("maxPool2d", (2, 2, 6, 6), kernelSize=[2, 2], stride=[2, 2])
    yield pooling("maxPool2d", (1, 3, 7, 8), kernelSize=[3, 3], stride=[2, 2], padding=[1, 1])
    yield pooling("maxPool2d", (1, 2, 7, 7), kernelSize=[2, 3], stride=[2, 2], ceilMode=[1])
    yield pooling("avgPool2d", (2, 2, 6, 6), kernelSize=[3, 3], stride=[1, 1], padding=[1, 1])
    for counting in ([0], [1]):
        for rounding in ([0], [1]):
            yield pooling(
                "avgPool2d", (1, 2, 8, 7), kernelSize=[3, 2], stride=[3, 2], padding=[1, 1],
                countIncludePad=counting, ceilMode=rounding)
    yield "adaptiveAvgPool2d", {"input": randn(2, 3, 7, 5)}, {"outputSize": [3, 2]}
    yield "adaptiveAvgPool2d", {"input": randn(2, 3, 7, 5)}, {"outputSize": [1, 1]}
    yield "batchNormTraining", {
        "input": randn(3, 4, 5, 2) * 2 + 1, "weight": randn(4), "bias": randn(4)}, {}
    yield "batchNormTraining", {"input": randn(8, 4), "weight": randn(4), "bias": randn(4)}, {}
    yield "batchNormEvaluating", {
        "input": randn(3, 4, 5, 2), "weight": randn(4), "bias": randn(4)}, {}
    yield "localResponseNorm", {"input": randn(2, 7, 3, 3) * 10}, {"size": [5]}
    yield "localResponseNorm", {"input": randn(2, 7, 3, 3) * 10}, {"size": [2]}
    yield "linear", {"input": randn(6, 11), "weight": randn(5, 11), "bias": randn(5)}, {}
    yield "matmul", {"left": randn(2, 3, 4), "right": randn(4, 5)}, {}
    yield "matmul", {"left": randn(3, 1, 4, 2), "right": randn(2, 2, 3)}, {}
    yield "add", {"left": randn(2, 3, 1), "right": randn(3, 4)}, {}
    yield "divide", {"left": randn(3, 1), "right": randn(2, 1, 4) + 5}, {}
    yield "softmax", {"input": randn(4, 6)}, {"dim": [1]}
    yield "softmax", {"input": randn(2, 5, 3)}, {"dim": [1]}
    yield "logSoftmax", {"input": randn(4, 6) * 5}, {"dim": [1]}
    yield "crossEntropy", {"input": randn(5, 10) * 3}, {"target": [3, 0, 9, 9, 1]}
    yield "mseLoss", {"input": randn(4, 3), "target": randn(4, 3)}, {}
    yield "sigmoid", {"input": randn(30) * 4}, {}
    yield "tanh", {"input": randn(30) * 2}, {}
    yield "mean", {"input": randn(3, 4, 5)}, {"dim": [1]}
    yield "max", {"input": randn(3, 4, 5)}, {"dim": [2]}
    yield "pad", {"input": randn(2, 3, 4)}, {"padding": [1, 2, 0, 1]}
    # Batches that lie in lanes of sixteen images, the last bundle not full.
    yield convolution(17, 2, (6, 5), 3, (3, 3), padding=[1, 1])
    yield convolution(17, 2, (7, 5), 3, (3, 2), stride=[2, 1], padding=[1, 0], dilation=[2, 1])
    yield convolution(18, 4, (4, 5), 6, (3, 3), groups=2, padding=[1, 1], bias=False)
    yield convolution(16, 5, (3, 3), 2, (1, 1))
    yield pooling(
        "maxPool2d", (17, 1, 5, 7), kernelSize=[3, 2], stride=[2, 2], padding=[1, 0], ceilMode=[1])
    yield pooling("avgPool2d", (17, 1, 5, 7), kernelSize=[2, 3], stride=[1, 2], padding=[1, 1])
    yield "batchNormTraining", {
        "input": randn(17, 2, 3, 2) * 2 + 1, "weight": randn(2), "bias": randn(2)}, {}
    yield "linear", {"input": randn(33, 19), "weight": randn(18, 19), "bias": randn(18)}, {}
    # One image, one channel, sides of a prime length.
    yield convolution(1, 1, (13, 11), 1, (5, 3), stride=[3, 2], padding=[2, 1])
    yield convolution(1, 1, (1, 1), 1, (1, 1))
    # Number by number.
    for operation in ("subtract", "multiply", "maximum", "minimum"):
        yield operation, {"left": randn(2, 1, 5), "right": randn(3, 1)}, {}
    for operation in ("exp", "abs", "relu", "negate"):
        yield operation, {"input": randn(37) * 2}, {}
    for operation in ("log", "sqrt"):
        yield operation, {"input": torch.rand(37) * 3 + 0.1}, {}
    yield "pow", {"input": randn(19)}, {"exponent": [3]}
    yield "clamp", {"input": randn(19) * 2}, {"min": [-1], "max": [1]}
    # Along dimensions, and in another arrangement.
    yield "sum", {"input": randn(3, 4, 5)}, {"dim": [0]}
    yield "min", {"input": randn(3, 4, 5)}, {"dim": [1]}
    yield "permuted", {"input": randn(2, 3, 4)}, {"dims": [2, 0, 1]}
    yield "flipped", {"input": randn(2, 3, 4)}, {"dims": [0, 2]}
    yield "cat", {"left": randn(2, 3), "right": randn(2, 2)}, {"dim": [1]}
    yield "stack", {"left": randn(2, 3), "right": randn(2, 3)}, {"dim": [1]}
    # The other reductions of losses.
    yield "crossEntropySum", {"input": randn(5, 7) * 3}, {"target": [3, 0, 6, 6, 1]}
    yield "crossEntropyNone", {"input": randn(5, 7) * 3}, {"target": [3, 0, 6, 6, 1]}
    yield "nllLoss", {"input": randn(4, 3)}, {"target": [2, 0, 1, 1]}
    yield "mseLossSum", {"input": randn(4, 3), "target": randn(4, 3)}, {}


def pool_settings(settings, names):
    renamed = {"kernelSize": "kernel_size", "ceilMode": "ceil_mode",
               "countIncludePad": "count_include_pad"}
    return {
        renamed.get(key, key): bool(value[0]) if key in names else value
        for key, value in settings.items()
    }


def run(operation, x, settings):
    first = list(x.values())
    match operation:
        case "conv2d":
            settings = {k: v[0] if isinstance(v, list) and k == "groups" else v
                        for k, v in settings.items()}
            return F.conv2d(x["input"], x["weight"], x.get("bias"), **settings)
        case "maxPool2d":
            return F.max_pool2d(x["input"], **pool_settings(settings, ["ceilMode"]))
        case "avgPool2d":
            return F.avg_pool2d(
                x["input"], **pool_settings(settings, ["ceilMode", "countIncludePad"]))
        case "adaptiveAvgPool2d":
            return F.adaptive_avg_pool2d(x["input"], settings["outputSize"])
        case "batchNormTraining":
            return F.batch_norm(x["input"], None, None, x["weight"], x["bias"], training=True)
        case "batchNormEvaluating":
            channels = x["bias"].shape[0]
            return F.batch_norm(
                x["input"], torch.arange(channels) * 1.0, torch.arange(channels) + 1.0,
                x["weight"], x["bias"], training=False)
        case "localResponseNorm":
            return F.local_response_norm(x["input"], settings["size"][0], alpha=0.01)
        case "linear":
            return F.linear(x["input"], x["weight"], x["bias"])
        case "matmul":
            return first[0] @ first[1]
        case "add":
            return first[0] + first[1]
        case "divide":
            return first[0] / first[1]
        case "softmax":
            return F.softmax(x["input"], settings["dim"][0])
        case "logSoftmax":
            return F.log_softmax(x["input"], settings["dim"][0])
        case "crossEntropy":
            return F.cross_entropy(x["input"], torch.tensor(settings["target"]))
        case "mseLoss":
            return F.mse_loss(first[0], first[1])
        case "sigmoid":
            return torch.sigmoid(first[0])
        case "tanh":
            return torch.tanh(first[0])
        case "mean":
            return first[0].mean(settings["dim"][0])
        case "max":
            return first[0].max(settings["dim"][0]).values
        case "pad":
            return F.pad(first[0], settings["padding"])
        case "subtract":
            return first[0] - first[1]
        case "multiply":
            return first[0] * first[1]
        case "maximum":
            return torch.maximum(first[0], first[1])
        case "minimum":
            return torch.minimum(first[0], first[1])
        case "exp":
            return torch.exp(first[0])
        case "abs":
            return torch.abs(first[0])
        case "relu":
            return F.relu(first[0])
        case "negate":
            return -first[0]
        case "log":
            return torch.log(first[0])
        case "sqrt":
            return torch.sqrt(first[0])
        case "pow":
            return first[0] ** settings["exponent"][0]
        case "clamp":
            return first[0].clamp(settings["min"][0], settings["max"][0])
        case "sum":
            return first[0].sum(settings["dim"][0])
        case "min":
            return first[0].min(settings["dim"][0]).values
        case "permuted":
            return first[0].permute(settings["dims"])
        case "flipped":
            return first[0].flip(settings["dims"])
        case "cat":
            return torch.cat(first, settings["dim"][0])
        case "stack":
            return torch.stack(first, settings["dim"][0])
        case "crossEntropySum":
            return F.cross_entropy(
                x["input"], torch.tensor(settings["target"]), reduction="sum")
        case "crossEntropyNone":
            return F.cross_entropy(
                x["input"], torch.tensor(settings["target"]), reduction="none")
        case "nllLoss":
            return F.nll_loss(x["input"], torch.tensor(settings["target"]))
        case "mseLossSum":
            return F.mse_loss(first[0], first[1], reduction="sum")
    raise ValueError(operation)


def plain(tensor):
    values = tensor.detach().numpy().astype("<f4")
    return {"shape": list(tensor.shape), "values": base64.b64encode(values.tobytes()).decode()}


def recorded(operation, inputs, settings):
    if "groups" in settings:
        settings = {**settings, "groups": [settings["groups"]]}
    for tensor in inputs.values():
        tensor.requires_grad_()
    output = run(operation, inputs, settings)
    weights = torch.rand(output.shape) * 2 - 1
    (output * weights).sum().backward()
    return {
        "operation": operation,
        "settings": settings,
        "inputs": {name: plain(tensor) for name, tensor in inputs.items()},
        "output": plain(output),
        "weights": plain(weights),
        "gradients": {name: plain(tensor.grad) for name, tensor in inputs.items()},
    }


torch.manual_seed(SEED)
torch.use_deterministic_algorithms(True)
recording = [recorded(*case) for case in cases()]
head = {
    "generator": "Scripts/record-operations.py",
    "versions": {"torch": torch.__version__.split("+")[0], "numpy": numpy.__version__},
    "seed": SEED,
}
TARGET.parent.mkdir(parents=True, exist_ok=True)
with TARGET.open("w") as file:
    file.write(json.dumps(head)[:-1] + ', "cases": [\n')
    file.write(",\n".join(json.dumps(case) for case in recording))
    file.write("\n]}\n")
print(f"{len(recording)} cases in {TARGET}")
