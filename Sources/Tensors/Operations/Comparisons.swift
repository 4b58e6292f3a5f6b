// Comparisons, element by element with broadcasting: 1 where they hold, 0 elsewhere. NaN equals
// nothing. They have no gradient.

/// 1 where the elements are equal.
public func eq(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("eq", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] == b[i] ? 1 : 0 }
  }
}

/// 1 where the elements differ.
public func ne(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("ne", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] != b[i] ? 1 : 0 }
  }
}

/// 1 where the left element is greater.
public func gt(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("gt", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] > b[i] ? 1 : 0 }
  }
}

/// 1 where the left element is greater or equal.
public func ge(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("ge", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] >= b[i] ? 1 : 0 }
  }
}

/// 1 where the left element is less.
public func lt(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("lt", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] < b[i] ? 1 : 0 }
  }
}

/// 1 where the left element is less or equal.
public func le(_ left: Tensor, _ right: Tensor) -> Tensor {
  comparing("le", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] <= b[i] ? 1 : 0 }
  }
}

@inline(__always)
private func comparing(
  _ name: String, _ left: Tensor, _ right: Tensor, _ loop: BinaryLoop
) -> Tensor {
  broadcasting(name, left, right, loop)
    .recordedWithoutGradient(.compare(name: name), [left, right])
}
