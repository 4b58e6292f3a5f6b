// Copying and clearing of short runs of floats. Rows of images have some ten floats, for which a
// call of the C library's functions takes longer than the work.

@inline(__always)
func loadVector(_ x: UnsafePointer<Float>) -> SIMD16<Float> {
  UnsafeRawPointer(x).loadUnaligned(as: SIMD16<Float>.self)
}

@inline(__always)
func store(_ vector: SIMD16<Float>, to y: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(y).storeBytes(of: vector, as: SIMD16<Float>.self)
}

@inline(__always)
func fillZeros(_ y: UnsafeMutablePointer<Float>, count: Int) {
  for i in 0..<max(count, 0) { y[i] = 0 }
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
    let four = UnsafeRawPointer(x + i).loadUnaligned(as: SIMD4<Float>.self)
    UnsafeMutableRawPointer(y + i).storeBytes(of: four, as: SIMD4<Float>.self)
    i += 4
  }
  while i < count {
    y[i] = x[i]
    i += 1
  }
}
