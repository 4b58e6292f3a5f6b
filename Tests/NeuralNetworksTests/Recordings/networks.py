"""The networks of the course in PyTorch, with the names that `CourseNetworks` uses."""

import torch
import torch.nn.functional as F
from torch import nn


class FullyConnectedNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(784, 512)
        self.l2 = nn.Linear(512, 256)
        self.l3 = nn.Linear(256, 128)
        self.l4 = nn.Linear(128, 64)
        self.l5 = nn.Linear(64, 10)

    def forward(self, x):
        x = x.flatten(1)
        for layer in (self.l1, self.l2, self.l3, self.l4):
            x = F.relu(layer(x))
        return self.l5(x)


class SimpleCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5)
        self.conv2 = nn.Conv2d(10, 20, 5)
        self.pooling = nn.MaxPool2d(2)
        self.fc = nn.Linear(320, 10)

    def forward(self, x):
        x = F.relu(self.pooling(self.conv1(x)))
        x = F.relu(self.pooling(self.conv2(x)))
        return self.fc(x.flatten(1))


class ExerciseCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 5)
        self.conv2 = nn.Conv2d(16, 32, 5)
        self.conv3 = nn.Conv2d(32, 64, 3)
        self.pooling = nn.MaxPool2d(2)
        self.fc1 = nn.Linear(64, 32)
        self.fc2 = nn.Linear(32, 16)
        self.fc3 = nn.Linear(16, 10)

    def forward(self, x):
        for convolution in (self.conv1, self.conv2, self.conv3):
            x = self.pooling(F.relu(convolution(x)))
        x = F.relu(self.fc1(x.flatten(1)))
        return self.fc3(F.relu(self.fc2(x)))


class InceptionBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.branch1x1 = nn.Conv2d(channels, 16, 1)
        self.branch5x5 = nn.Sequential(
            nn.Conv2d(channels, 16, 1), nn.Conv2d(16, 24, 5, padding=2))
        self.branch3x3 = nn.Sequential(
            nn.Conv2d(channels, 16, 1), nn.Conv2d(16, 24, 3, padding=1),
            nn.Conv2d(24, 24, 3, padding=1))
        self.branch_pool = nn.Sequential(nn.AvgPool2d(3, 1, 1), nn.Conv2d(channels, 24, 1))

    def forward(self, x):
        branches = (self.branch1x1, self.branch5x5, self.branch3x3, self.branch_pool)
        return torch.cat([branch(x) for branch in branches], 1)


class InceptionNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5)
        self.conv2 = nn.Conv2d(88, 20, 5)
        self.inception1 = InceptionBlock(10)
        self.inception2 = InceptionBlock(20)
        self.pooling = nn.MaxPool2d(2)
        self.fc = nn.Linear(1408, 10)

    def forward(self, x):
        x = self.inception1(F.relu(self.pooling(self.conv1(x))))
        x = self.inception2(F.relu(self.pooling(self.conv2(x))))
        return self.fc(x.flatten(1))


class ResidualBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return F.relu(x + self.conv2(F.relu(self.conv1(x))))


class ScaledResidualBlock(ResidualBlock):
    def forward(self, x):
        return F.relu(0.5 * (x + self.conv2(F.relu(self.conv1(x)))))


class ProjectedResidualBlock(ResidualBlock):
    def __init__(self, channels):
        super().__init__(channels)
        self.conv3 = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        return F.relu(self.conv3(x) + self.conv2(F.relu(self.conv1(x))))


class ResidualNet(nn.Module):
    def __init__(self, block=ResidualBlock):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 5)
        self.conv2 = nn.Conv2d(16, 32, 5)
        self.pooling = nn.MaxPool2d(2)
        self.block1 = block(16)
        self.block2 = block(32)
        self.fc = nn.Linear(512, 10)

    def forward(self, x):
        x = self.block1(self.pooling(F.relu(self.conv1(x))))
        x = self.block2(self.pooling(F.relu(self.conv2(x))))
        return self.fc(x.flatten(1))


class CIFARResidualBlock(nn.Module):
    def __init__(self, channels, filters, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, filters, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, stride, padding=1)
        self.bn2 = nn.BatchNorm2d(filters)
        self.extra = nn.Sequential()
        if channels != filters:
            self.extra = nn.Sequential(
                nn.Conv2d(channels, filters, 1, stride), nn.BatchNorm2d(filters))

    def forward(self, x):
        return self.extra(x) + self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))


class FirstCIFARNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16))
        self.blk1 = CIFARResidualBlock(16, 16)
        self.blk2 = CIFARResidualBlock(16, 32)
        self.outlayer = nn.Linear(32 * 32 * 32, 10)

    def forward(self, x):
        return self.outlayer(self.blk2(self.blk1(F.relu(self.conv1(x)))).flatten(1))


class CIFARNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Sequential(
            nn.Conv2d(3, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.AvgPool2d(3, 2, 1))
        self.blk1 = CIFARResidualBlock(32, 32)
        self.blk2 = CIFARResidualBlock(32, 64)
        self.blk3 = CIFARResidualBlock(64, 128, 2)
        self.outlayer = nn.Linear(128 * 8 * 8, 10)

    def forward(self, x):
        x = self.conv1(x)
        for block in (self.blk1, self.blk2, self.blk3):
            x = F.relu(block(x))
        return self.outlayer(x.flatten(1))


class AlexNet(nn.Module):
    def __init__(self, classes, p=0.5):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 48, 11, 4, 2), nn.ReLU(), nn.MaxPool2d(3, 2),
            nn.Conv2d(48, 128, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2),
            nn.Conv2d(128, 192, 3, padding=1), nn.ReLU(),
            nn.Conv2d(192, 192, 3, padding=1), nn.ReLU(),
            nn.Conv2d(192, 128, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2))
        self.classifier = nn.Sequential(
            nn.Dropout(p), nn.Linear(128 * 6 * 6, 2048), nn.ReLU(),
            nn.Dropout(p), nn.Linear(2048, 2048), nn.ReLU(), nn.Linear(2048, classes))

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


class Residual(nn.Module):
    def __init__(self, channels, filters, use_1x1conv=False, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, padding=1)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1)
        self.conv3 = nn.Conv2d(channels, filters, 1, stride) if use_1x1conv else None
        self.bn1 = nn.BatchNorm2d(filters)
        self.bn2 = nn.BatchNorm2d(filters)

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + (self.conv3(x) if self.conv3 else x))


class ResNet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, 64, 7, 2, 3), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        self.stage1 = nn.Sequential(Residual(64, 64), Residual(64, 64))
        self.stage2 = nn.Sequential(Residual(64, 128, True, 2), Residual(128, 128))
        self.stage3 = nn.Sequential(Residual(128, 256, True, 2), Residual(256, 256))
        self.stage4 = nn.Sequential(Residual(256, 512, True, 2), Residual(512, 512))
        self.fc = nn.Linear(512, 10)

    def forward(self, x):
        x = self.stage4(self.stage3(self.stage2(self.stage1(self.stem(x)))))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))
