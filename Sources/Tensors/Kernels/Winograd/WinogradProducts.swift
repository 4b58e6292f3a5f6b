/// products[r, t] = Σ over c of weights[c, r] · values[c, t] for eight rows r and one to three tiles t.
///
/// Legend: C terms, Q = `Row.width` tiles; weights is [C, 8]; the values of a term are [Q, 16], and so are
/// the products of a row; the next terms and rows are `stride` floats further on.
///
/// The sums of 8 × 3 vectors stay in registers while all terms are added to them; a term takes three
/// loads of values and eight of weights for 24 products.
@inline(__always)
func winogradProducts<Row: WinogradSums>(
  _: Row.Type, _ weights: UnsafePointer<Float>, _ values: UnsafePointer<Float>, terms: Int,
  into products: UnsafeMutablePointer<Float>, stride: Int
) {
  var (r0, r1, r2, r3) = (Row(), Row(), Row(), Row())
  var (r4, r5, r6, r7) = (Row(), Row(), Row(), Row())
  for c in 0..<terms {
    let value = values + c * stride
    let weight = weights + c * 8
    r0.add(value, times: weight[0])
    r1.add(value, times: weight[1])
    r2.add(value, times: weight[2])
    r3.add(value, times: weight[3])
    r4.add(value, times: weight[4])
    r5.add(value, times: weight[5])
    r6.add(value, times: weight[6])
    r7.add(value, times: weight[7])
  }
  r0.store(to: products)
  r1.store(to: products + stride)
  r2.store(to: products + 2 * stride)
  r3.store(to: products + 3 * stride)
  r4.store(to: products + 4 * stride)
  r5.store(to: products + 5 * stride)
  r6.store(to: products + 6 * stride)
  r7.store(to: products + 7 * stride)
}

/// The sums of one row for a few tiles.
protocol WinogradSums {
  static var width: Int { get }
  init()
  mutating func add(_ values: UnsafePointer<Float>, times weight: Float)
  func store(to y: UnsafeMutablePointer<Float>)
}

struct OneSum: WinogradSums {
  static var width: Int { 1 }
  private var t0 = SIMD16<Float>.zero

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(_ values: UnsafePointer<Float>, times weight: Float) {
    t0.addProduct(loadVector(values), SIMD16(repeating: weight))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>) { Tensors.store(t0, to: y) }
}

struct TwoSums: WinogradSums {
  static var width: Int { 2 }
  private var t0 = SIMD16<Float>.zero
  private var t1 = SIMD16<Float>.zero

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(_ values: UnsafePointer<Float>, times weight: Float) {
    t0.addProduct(loadVector(values), SIMD16(repeating: weight))
    t1.addProduct(loadVector(values + 16), SIMD16(repeating: weight))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>) {
    Tensors.store(t0, to: y)
    Tensors.store(t1, to: y + 16)
  }
}

struct ThreeSums: WinogradSums {
  static var width: Int { 3 }
  private var t0 = SIMD16<Float>.zero
  private var t1 = SIMD16<Float>.zero
  private var t2 = SIMD16<Float>.zero

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(_ values: UnsafePointer<Float>, times weight: Float) {
    t0.addProduct(loadVector(values), SIMD16(repeating: weight))
    t1.addProduct(loadVector(values + 16), SIMD16(repeating: weight))
    t2.addProduct(loadVector(values + 32), SIMD16(repeating: weight))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>) {
    Tensors.store(t0, to: y)
    Tensors.store(t1, to: y + 16)
    Tensors.store(t2, to: y + 32)
  }
}
