import Tensors

extension NetworkGraph {
  /// The network's output for a batch of one image, from its parameters and buffers by name.
  ///
  /// Traps where they are not those of `tensorShapes`.
  func run(_ image: Tensor, tensors: [String: Tensor]) -> Tensor {
    var outputs: [Tensor] = []
    for step in steps {
      let inputs = step.inputs.map { source in
        switch source {
        case .image: image
        case .step(let position): outputs[position]
        case .tensor(let name): tensors[name] ?? .zeros([0])
        case .constant(let shape, let values): Tensor(values, shape: shape)
        }
      }
      outputs.append(step.run(inputs))
    }
    return outputs.last ?? image
  }

  /// The operations that a step can have.
  static let runnable: Set<String> = [
    "add", "subtract", "multiply", "divide", "maximum", "minimum", "negate", "exp", "log", "sqrt",
    "abs", "pow", "clamp", "relu", "sigmoid", "tanh", "sum", "mean", "max", "min", "reshaped",
    "flattened", "squeezed", "unsqueezed", "transposed", "permuted", "flipped", "slice", "element",
    "pad", "cat", "stack", "matmul", "linear", "conv2d", "maxPool2d", "avgPool2d",
    "adaptiveAvgPool2d", "batchNorm", "localResponseNorm", "softmax", "logSoftmax",
  ]
}

extension NetworkGraph.Step {
  fileprivate func run(_ inputs: [Tensor]) -> Tensor {
    arithmetic(inputs) ?? function(inputs[0]) ?? reduction(inputs[0]) ?? arrangement(inputs)
      ?? layer(inputs) ?? inputs[0]
  }

  // MARK: - Settings

  private func list(_ name: String) -> [Int] { settings[name] ?? [] }
  private func int(_ name: String) -> Int { settings[name]?.first ?? 0 }
  private func flag(_ name: String) -> Bool { int(name) != 0 }

  private func pair(_ name: String) -> IntPair {
    let values = list(name)
    return values.count == 2 ? IntPair(height: values[0], width: values[1]) : 1
  }

  // MARK: - Operations

  private func arithmetic(_ inputs: [Tensor]) -> Tensor? {
    guard inputs.count == 2 else { return nil }
    return switch operation {
    case "add": inputs[0] + inputs[1]
    case "subtract": inputs[0] - inputs[1]
    case "multiply": inputs[0] * inputs[1]
    case "divide": inputs[0] / inputs[1]
    case "maximum": maximum(inputs[0], inputs[1])
    case "minimum": minimum(inputs[0], inputs[1])
    case "matmul": matmul(inputs[0], inputs[1])
    default: nil
    }
  }

  private func function(_ x: Tensor) -> Tensor? {
    switch operation {
    case "negate": x * -1
    case "exp": exp(x)
    case "log": log(x)
    case "sqrt": sqrt(x)
    case "abs": abs(x)
    case "pow": pow(x, numbers[0])
    case "clamp": clamp(x, min: numbers[0], max: numbers[1])
    case "relu": relu(x)
    case "sigmoid": sigmoid(x)
    case "tanh": tanh(x)
    case "softmax": softmax(x, dim: int("dim"))
    case "logSoftmax": logSoftmax(x, dim: int("dim"))
    default: nil
    }
  }

  private func reduction(_ x: Tensor) -> Tensor? {
    let (dim, keepDim) = (list("dim").first, flag("keepDim"))
    return switch operation {
    case "sum": dim.map { x.sum(dim: $0, keepDim: keepDim) } ?? x.sum()
    case "mean": dim.map { x.mean(dim: $0, keepDim: keepDim) } ?? x.mean()
    case "max": dim.map { x.max(dim: $0, keepDim: keepDim) } ?? x.max()
    case "min": dim.map { x.min(dim: $0, keepDim: keepDim) } ?? x.min()
    default: nil
    }
  }

  private func arrangement(_ inputs: [Tensor]) -> Tensor? {
    let x = inputs[0]
    return switch operation {
    case "reshaped": x.reshaped(to: list("to"))
    case "flattened": x.flattened(from: int("from"))
    case "squeezed": x.squeezed(dim: int("dim"))
    case "unsqueezed": x.unsqueezed(dim: int("dim"))
    case "transposed": x.transposed()
    case "permuted": x.permuted(list("dims"))
    case "flipped": x.flipped(dims: list("dims"))
    case "slice": x[int("start")..<int("start") + int("length")]
    case "element": x[int("index")]
    case "pad": pad(x, list("padding"))
    case "cat": cat(inputs, dim: int("dim"))
    case "stack": stack(inputs, dim: int("dim"))
    default: nil
    }
  }

  private func layer(_ inputs: [Tensor]) -> Tensor? {
    let x = inputs[0]
    let bias = inputs.count > 2 ? inputs[2] : nil
    return switch operation {
    case "linear": linear(x, weight: inputs[1], bias: bias)
    case "conv2d":
      conv2d(
        x, weight: inputs[1], bias: bias, stride: pair("stride"), padding: pair("padding"),
        dilation: pair("dilation"), groups: int("groups"))
    case "maxPool2d":
      maxPool2d(
        x, kernelSize: pair("kernelSize"), stride: pair("stride"), padding: pair("padding"),
        ceilMode: flag("ceilMode"))
    case "avgPool2d":
      avgPool2d(
        x, kernelSize: pair("kernelSize"), stride: pair("stride"), padding: pair("padding"),
        ceilMode: flag("ceilMode"), countIncludePad: flag("countIncludePad"))
    case "adaptiveAvgPool2d": adaptiveAvgPool2d(x, outputSize: pair("outputSize"))
    case "batchNorm":
      batchNorm(
        x, runningMean: Buffer(inputs[3]), runningVar: Buffer(inputs[4]), weight: inputs[1],
        bias: inputs[2], eps: numbers[0])
    case "localResponseNorm":
      // Files of earlier builds name the size alone, and have the usual settings otherwise.
      numbers.count == 3
        ? localResponseNorm(
          x, size: int("size"), alpha: numbers[0], beta: numbers[1], k: numbers[2])
        : localResponseNorm(x, size: int("size"))
    default: nil
    }
  }
}
