/// Which i in 0..<count have offset + i · step in 0..<size.
func placesInside(offset: Int, step: Int, size: Int, count: Int) -> Range<Int> {
  let first = offset >= 0 ? 0 : ceiling(-offset, step)
  let end = offset >= size ? 0 : ceiling(size - offset, step)
  let lower = min(first, count)
  return lower..<max(lower, min(end, count))
}

/// The quotient, rounded up.
func ceiling(_ dividend: Int, _ divisor: Int) -> Int { (dividend + divisor - 1) / divisor }
