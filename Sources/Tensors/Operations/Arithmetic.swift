// The four operations, element by element; shapes that differ are stretched (broadcast).

extension Tensor {
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("+", left, right) { $0 + $1 }.recorded(.add, [left, right]) { gradient in
      [
        left.requiresGrad ? gradient.summed(to: left.shape) : nil,
        right.requiresGrad ? gradient.summed(to: right.shape) : nil,
      ]
    }
  }

  public static func - (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("-", left, right) { $0 - $1 }.recorded(.subtract, [left, right]) { gradient in
      [
        left.requiresGrad ? gradient.summed(to: left.shape) : nil,
        right.requiresGrad ? (-gradient).summed(to: right.shape) : nil,
      ]
    }
  }

  public static func * (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("*", left, right) { $0 * $1 }.recorded(.multiply, [left, right]) { gradient in
      [
        left.requiresGrad ? (gradient * right).summed(to: left.shape) : nil,
        right.requiresGrad ? (gradient * left).summed(to: right.shape) : nil,
      ]
    }
  }

  public static func / (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("/", left, right) { $0 / $1 }.recorded(.divide, [left, right]) { gradient in
      [
        left.requiresGrad ? (gradient / right).summed(to: left.shape) : nil,
        right.requiresGrad
          ? (-gradient * left / (right * right)).summed(to: right.shape) : nil,
      ]
    }
  }

  public static prefix func - (input: Tensor) -> Tensor {
    mapping(input) { -$0 }.recorded(.negate, [input]) { [-$0] }
  }
}

// A number beside a tensor is a scalar tensor.
extension Tensor {
  public static func + (left: Tensor, right: Float) -> Tensor { left + .scalar(right) }
  public static func + (left: Float, right: Tensor) -> Tensor { .scalar(left) + right }
  public static func - (left: Tensor, right: Float) -> Tensor { left - .scalar(right) }
  public static func - (left: Float, right: Tensor) -> Tensor { .scalar(left) - right }
  public static func * (left: Tensor, right: Float) -> Tensor { left * .scalar(right) }
  public static func * (left: Float, right: Tensor) -> Tensor { .scalar(left) * right }
  public static func / (left: Tensor, right: Float) -> Tensor { left / .scalar(right) }
  public static func / (left: Float, right: Tensor) -> Tensor { .scalar(left) / right }
}

/// The larger of two elements, everywhere. Equal ones share the gradient, as in PyTorch.
public func maximum(_ left: Tensor, _ right: Tensor) -> Tensor {
  broadcasting("maximum", left, right, largerOrNaN)
    .recorded(.maximum, [left, right]) { chosenGradients($0, left, right, wins: gt) }
}

/// The smaller of two elements, everywhere. Equal ones share the gradient, as in PyTorch.
public func minimum(_ left: Tensor, _ right: Tensor) -> Tensor {
  broadcasting("minimum", left, right, smallerOrNaN)
    .recorded(.minimum, [left, right]) { chosenGradients($0, left, right, wins: lt) }
}

/// The gradient goes to the operand that was chosen; half to each where they are equal.
private func chosenGradients(
  _ gradient: Tensor, _ left: Tensor, _ right: Tensor, wins: (Tensor, Tensor) -> Tensor
) -> [Tensor?] {
  withoutGrad {
    let half = eq(left, right) * 0.5
    return [
      left.requiresGrad
        ? (gradient * (wins(left, right) + half)).summed(to: left.shape) : nil,
      right.requiresGrad
        ? (gradient * (wins(right, left) + half)).summed(to: right.shape) : nil,
    ]
  }
}

/// NaN wins, so that it is seen.
@inline(__always)
func largerOrNaN(_ a: Float, _ b: Float) -> Float { a > b || a.isNaN ? a : b }

/// NaN wins, so that it is seen.
@inline(__always)
func smallerOrNaN(_ a: Float, _ b: Float) -> Float { a < b || a.isNaN ? a : b }
