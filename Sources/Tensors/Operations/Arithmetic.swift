// The four operations, element by element; shapes that differ are stretched (broadcast). An operand
// that was stretched receives the sum of the gradients of its copies.

extension Tensor {
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("+", left, right, keepingLanes: true) { a, b, y, count in
      for i in 0..<count { y[i] = a[i] + b[i] }
    }
    .recorded(.add, [left, right]) { gradient in
      [
        left.requiresGrad ? gradient.summed(to: left.shape) : nil,
        right.requiresGrad ? gradient.summed(to: right.shape) : nil,
      ]
    }
  }

  public static func - (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("-", left, right, keepingLanes: true) { a, b, y, count in
      for i in 0..<count { y[i] = a[i] - b[i] }
    }
    .recorded(.subtract, [left, right]) { gradient in
      [
        left.requiresGrad ? gradient.summed(to: left.shape) : nil,
        right.requiresGrad ? (-gradient).summed(to: right.shape) : nil,
      ]
    }
  }

  public static func * (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("*", left, right, keepingLanes: true) { a, b, y, count in
      for i in 0..<count { y[i] = a[i] * b[i] }
    }
    .recorded(.multiply, [left, right]) { gradient in
      [
        left.requiresGrad ? (gradient * right).summed(to: left.shape) : nil,
        right.requiresGrad ? (gradient * left).summed(to: right.shape) : nil,
      ]
    }
  }

  public static func / (left: Tensor, right: Tensor) -> Tensor {
    broadcasting("/", left, right) { a, b, y, count in
      for i in 0..<count { y[i] = a[i] / b[i] }
    }
    .recorded(.divide, [left, right]) { gradient in
      [
        left.requiresGrad ? (gradient / right).summed(to: left.shape) : nil,
        right.requiresGrad
          ? (-gradient * left / (right * right)).summed(to: right.shape) : nil,
      ]
    }
  }

  public static prefix func - (input: Tensor) -> Tensor {
    mapping(input, keepingLanes: true) { x, y, count in
      for i in 0..<count { y[i] = -x[i] }
    }
    .recorded(.negate, [input]) { gradient in [-gradient] }
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
