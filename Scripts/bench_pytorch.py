"""PyTorch on the networks of the course: what `lessons bench` measures, on the other side.

Usage: python bench_pytorch.py NETWORK IMAGES
Prints: training images/s, inference images/s, peak resident memory in MiB.
The networks are those of Sources/CourseNetworks, the settings those of `lessons bench`: two
threads, random data, one pass to warm up, the better of two passes counts.
"""

import resource
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
torch.set_num_threads(2)


class FullyConnected(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [784, 512, 256, 128, 64, 10]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))

    def forward(self, x):
        x = x.flatten(1)
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)


class SimpleCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 10, 5), nn.Conv2d(10, 20, 5)
        self.fc = nn.Linear(320, 10)

    def forward(self, x):
        x = F.relu(F.max_pool2d(self.conv1(x), 2))
        x = F.relu(F.max_pool2d(self.conv2(x), 2))
        return self.fc(x.flatten(1))


class Exercise(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 16, 5), nn.Conv2d(16, 32, 5)
        self.conv3 = nn.Conv2d(32, 64, 3)
        self.fc1, self.fc2, self.fc3 = nn.Linear(64, 32), nn.Linear(32, 16), nn.Linear(16, 10)

    def forward(self, x):
        for conv in (self.conv1, self.conv2, self.conv3):
            x = F.max_pool2d(F.relu(conv(x)), 2)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x.flatten(1))))))


class InceptionBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.one = nn.Conv2d(channels, 16, 1)
        self.five1, self.five2 = nn.Conv2d(channels, 16, 1), nn.Conv2d(16, 24, 5, padding=2)
        self.three1, self.three2 = nn.Conv2d(channels, 16, 1), nn.Conv2d(16, 24, 3, padding=1)
        self.three3 = nn.Conv2d(24, 24, 3, padding=1)
        self.pool = nn.Conv2d(channels, 24, 1)

    def forward(self, x):
        pooled = self.pool(F.avg_pool2d(x, 3, stride=1, padding=1))
        three = self.three3(self.three2(self.three1(x)))
        return torch.cat([self.one(x), self.five2(self.five1(x)), three, pooled], 1)


class Inception(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 10, 5), nn.Conv2d(88, 20, 5)
        self.block1, self.block2 = InceptionBlock(10), InceptionBlock(20)
        self.fc = nn.Linear(1408, 10)

    def forward(self, x):
        x = self.block1(F.relu(F.max_pool2d(self.conv1(x), 2)))
        x = self.block2(F.relu(F.max_pool2d(self.conv2(x), 2)))
        return self.fc(x.flatten(1))


class PlainResidual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return F.relu(x + self.conv2(F.relu(self.conv1(x))))


class ResidualNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 16, 5), nn.Conv2d(16, 32, 5)
        self.block1, self.block2 = PlainResidual(16), PlainResidual(32)
        self.fc = nn.Linear(512, 10)

    def forward(self, x):
        x = self.block1(F.max_pool2d(F.relu(self.conv1(x)), 2))
        x = self.block2(F.max_pool2d(F.relu(self.conv2(x)), 2))
        return self.fc(x.flatten(1))


class CIFARBlock(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(inputs, outputs, 3, 1, 1), nn.BatchNorm2d(outputs)
        self.conv2, self.bn2 = nn.Conv2d(outputs, outputs, 3, stride, 1), nn.BatchNorm2d(outputs)
        self.shortcut = nn.Sequential()
        if inputs != outputs:
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs)
            )

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(self.shortcut(x) + y)


def cifar():
    stem = [nn.Conv2d(3, 32, 3, 1, 1), nn.BatchNorm2d(32), nn.ReLU(), nn.AvgPool2d(3, 2, 1)]
    blocks = [CIFARBlock(32, 32, 1), CIFARBlock(32, 64, 1), CIFARBlock(64, 128, 2)]
    return nn.Sequential(*stem, nn.ReLU(), *blocks, nn.Flatten(), nn.Linear(128 * 64, 10))


def alexnet():
    features = [nn.Conv2d(3, 48, 11, 4, 2), nn.ReLU(True), nn.MaxPool2d(3, 2)]
    features += [nn.Conv2d(48, 128, 5, 1, 2), nn.ReLU(True), nn.MaxPool2d(3, 2)]
    for inputs, outputs in ((128, 192), (192, 192), (192, 128)):
        features += [nn.Conv2d(inputs, outputs, 3, 1, 1), nn.ReLU(True)]
    features += [nn.MaxPool2d(3, 2), nn.Flatten(), nn.Dropout(0.5), nn.Linear(4608, 2048)]
    features += [nn.ReLU(True), nn.Dropout(0.5), nn.Linear(2048, 2048), nn.ReLU(True)]
    return nn.Sequential(*features, nn.Linear(2048, 5))


class Residual(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(inputs, outputs, 3, stride, 1), nn.BatchNorm2d(outputs)
        self.conv2, self.bn2 = nn.Conv2d(outputs, outputs, 3, 1, 1), nn.BatchNorm2d(outputs)
        self.conv3 = nn.Conv2d(inputs, outputs, 1, stride) if inputs != outputs else None

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + (self.conv3(x) if self.conv3 else x))


def resnet18():
    layers = [nn.Conv2d(1, 64, 7, 2, 3), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
    channels = 64
    for outputs in (64, 128, 256, 512):
        layers += [Residual(channels, outputs, 1 if outputs == channels else 2)]
        layers += [Residual(outputs, outputs)]
        channels = outputs
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))


SGD = lambda parameters: torch.optim.SGD(parameters, lr=0.01, momentum=0.5)
NETWORKS = {
    "fully-connected": (FullyConnected, (1, 28, 28), 64, 10, SGD),
    "simple-cnn": (SimpleCNN, (1, 28, 28), 64, 10, SGD),
    "exercise": (Exercise, (1, 28, 28), 64, 10, SGD),
    "inception": (Inception, (1, 28, 28), 64, 10, SGD),
    "residual": (ResidualNet, (1, 28, 28), 64, 10, SGD),
    "cifar-resnet": (cifar, (3, 32, 32), 100, 10, lambda p: torch.optim.Adam(p, 1e-3)),
    "alexnet": (alexnet, (3, 224, 224), 32, 5, lambda p: torch.optim.Adam(p, 2e-4)),
    "resnet18": (resnet18, (1, 96, 96), 256, 10, SGD),
}


def main():
    name, images = sys.argv[1], int(sys.argv[2])
    make, shape, batch, classes, optimizer_of = NETWORKS[name]
    model = make()
    optimizer = optimizer_of(model.parameters())
    batches = [torch.randn(batch, *shape) for _ in range(4)]
    labels = torch.randint(0, classes, (batch,))
    steps = max(images // batch, 1)

    def rate(step):
        start = time.perf_counter()
        for index in range(steps):
            step(batches[index % 4])
        return steps * batch / (time.perf_counter() - start)

    def train(x):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), labels)
        loss.backward()
        optimizer.step()
        loss.item()

    rate(train)
    training = max(rate(train), rate(train))
    model.eval()
    with torch.no_grad():
        inference = rate(model)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{training:.1f} {inference:.1f} {peak}")


main()
