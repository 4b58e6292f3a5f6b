// Copying and clearing of short runs of floats. Rows of images have some ten floats, for which a
// call of the C library's functions takes longer than the work.

@inline(__always)
func fill(_ y: UnsafeMutablePointer<Float>, with value: Float, count: Int) {
  for i in 0..<max(count, 0) { y[i] = value }
}

@inline(__always)
func fillZeros(_ y: UnsafeMutablePointer<Float>, count: Int) {
  fill(y, with: 0, count: count)
}

/// Copies `count` floats that are `step` apart to places that are another `step` apart.
@inline(__always)
func copyRun(
  from x: UnsafePointer<Float>, step xStep: Int, to y: UnsafeMutablePointer<Float>, step yStep: Int,
  count: Int
) {
  if xStep == 1 && yStep == 1 {
    copyRun(from: x, to: y, count: count)
  } else {
    for i in 0..<count { y[i * yStep] = x[i * xStep] }
  }
}

/// Copies `count` neighboring floats, sixteen, four or one at a time.
@inline(__always)
func copyRun(from x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>, count: Int) {
  var i = 0
  while i + 16 <= count {
    store(loadVector(x + i), to: y + i)
    i += 16
  }
  while i + 4 <= count {
    storeFour(loadFour(x + i, step: 1), to: y + i)
    i += 4
  }
  while i < count {
    y[i] = x[i]
    i += 1
  }
}

/// Four floats that are `step` apart.
@inline(__always)
func loadFour(_ x: UnsafePointer<Float>, step: Int) -> SIMD4<Float> {
  switch step {
  case 1: UnsafeRawPointer(x).loadUnaligned(as: SIMD4<Float>.self)
  case 2: SIMD4(x[0], x[2], x[4], x[6])
  default: SIMD4(x[0], x[step], x[2 * step], x[3 * step])
  }
}

@inline(__always)
func storeFour(_ four: SIMD4<Float>, to y: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(y).storeBytes(of: four, as: SIMD4<Float>.self)
}

/// Adds `count` floats that are `step` apart to floats that are another `step` apart, four at a time.
@inline(__always)
func addRun(
  _ x: UnsafePointer<Float>, step xStep: Int, to y: UnsafeMutablePointer<Float>, step yStep: Int,
  count: Int
) {
  var i = 0
  while yStep == 1 && i + 4 <= count {
    storeFour(loadFour(y + i, step: 1) + loadFour(x + i * xStep, step: xStep), to: y + i)
    i += 4
  }
  while i < count {
    y[i * yStep] += x[i * xStep]
    i += 1
  }
}
