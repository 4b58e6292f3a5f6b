import Testing

@testable import Tensors

@Suite("Winograd's transforms")
struct WinogradTileTests {
  @Test("filter a line of integers with integers")
  func integers() {
    // 1·1 + 2·2 + 3·3 = 14, 2·1 + 3·2 + 4·3 = 20, …; the points' fractions round in the last bits.
    let four = filtered(WinogradTile4.self, input: [1, 2, 3, 4, 5, 6], taps: [1, 2, 3])
    #expect(zip(four, [14, 20, 26, 32]).allSatisfy { ($0 - $1).magnitude <= 1e-5 })
    let three = filtered(WinogradTile3.self, input: [1, 2, 3, 4, 5], taps: [1, 2, 3])
    #expect(zip(three, [14, 20, 26]).allSatisfy { ($0 - $1).magnitude <= 1e-5 })
  }

  @Test("of 4 × 4 tiles are an identity of fractions")
  func tile4() { expectIdentity(WinogradTile4.self, points: [0, 0.625, -0.625, 1.5, -1.5]) }

  @Test("of 3 × 3 tiles are an identity of fractions")
  func tile3() { expectIdentity(WinogradTile3.self, points: [0, 0.75, -0.75, 2]) }

  /// Expects the matrices to be those of the points and ∞, and to filter exactly.
  ///
  /// The points are small fractions of powers of two. So Aᵀ and Bᵀ have exact floats, and all sums below
  /// are exact in double precision but for the division by N.
  private func expectIdentity<Tile: WinogradTile>(_: Tile.Type, points: [Double]) {
    let (side, span) = (Tile.side, Tile.span)
    let inputs = matrix { (line: Tile.Values) in Tile.values(ofInput: line) }
    let outputs = matrix { (line: Tile.Values) in Tile.outputs(line) }
    let taps = matrix { (line: Vectors<3>) in Tile.values(ofTaps: line) }
    for (i, x) in points.enumerated() {
      let distances = points.filter { $0 != x }.reduce(1) { $0 * (x - $1) }
      for (k, power) in [1, x, x * x].enumerated() {
        let exact = power / distances
        #expect((taps[i][k] - exact).magnitude <= 2e-7 * exact.magnitude)
      }
      for k in 0..<side { #expect(outputs[k][i] == (0..<k).reduce(1) { power, _ in power * x }) }
    }
    #expect(taps[span - 1] == [0, 0, 1])
    #expect(outputs.map { $0[span - 1] } == (0..<side).map { $0 == side - 1 ? 1 : 0 })

    // Σ over i of Aᵀ[k, i] · G[i, j] · Bᵀ[i, l] is 1 where l = k + j, else 0.
    for k in 0..<side {
      for j in 0..<3 {
        for l in 0..<span {
          var sum = j == 2 ? outputs[k][span - 1] * inputs[span - 1][l] : 0
          for (i, x) in points.enumerated() {
            let distances = points.filter { $0 != x }.reduce(1) { $0 * (x - $1) }
            let power = [1, x, x * x][j]
            sum += outputs[k][i] * power * inputs[i][l] / distances
          }
          #expect((sum - (l == k + j ? 1 : 0)).magnitude <= 1e-14)
        }
      }
    }
    #expect(transposed(matrix { (line: Tile.Outputs) in Tile.values(ofGradient: line) }) == outputs)
    let back = transposed(matrix { (line: Tile.Values) in Tile.taps(line) })
    for (row, expected) in zip(back, taps) {
      for (value, tap) in zip(row, expected) {
        #expect((value - tap).magnitude <= 2e-7 * tap.magnitude)
      }
    }
  }

  /// Outputs of one line, in all lanes the same.
  private func filtered<Tile: WinogradTile>(
    _: Tile.Type, input: [Float], taps: [Float]
  ) -> [Float] {
    let values = Tile.values(ofInput: line(input))
    let weights = Tile.values(ofTaps: line(taps))
    let products = zip(elements(values), elements(weights)).map { $0 * $1 }
    return elements(Tile.outputs(line(products)))
  }

  /// The matrix of a transform: its columns are what becomes of the unit vectors.
  private func matrix<Source: TileLine, Result: TileLine>(
    _ transform: (Source) -> Result
  ) -> [[Double]] {
    transposed(
      (0..<Source.count).map { column in
        let unit = (0..<Source.count).map { $0 == column ? Float(1) : 0 }
        return elements(transform(line(unit))).map(Double.init)
      })
  }

  private func transposed(_ rows: [[Double]]) -> [[Double]] {
    rows[0].indices.map { column in rows.map { $0[column] } }
  }

  private func line<Vectors: TileLine>(_ values: [Float]) -> Vectors {
    let lanes = values.flatMap { [Float](repeating: $0, count: 16) }
    return lanes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { preconditionFailure("a line without values") }
      return Vectors(first, step: 16)
    }
  }

  private func elements<Vectors: TileLine>(_ line: Vectors) -> [Float] {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 16 * Vectors.count) { buffer in
      guard let first = buffer.baseAddress else { return [] }
      line.store(to: first, step: 16)
      return (0..<Vectors.count).map { buffer[16 * $0] }
    }
  }
}
