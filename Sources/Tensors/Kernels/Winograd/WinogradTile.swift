/// The one-dimensional transforms of F(m, 3): m neighboring outputs of a filter with three taps from
/// n = m + 2 inputs with n products instead of 3m.
///
/// Three taps and m outputs are the coefficients of two polynomials of degree 2 and m − 1; their
/// product has n coefficients, and is known by its values at n points, each the product of two
/// values. Filtering is that product transposed (Toom 1963, Cook 1966; Winograd 1980):
///
///     output = Aᵀ ((G · taps) ⊙ (Bᵀ · input))
///
/// Point x has the row (1, x, x²) / N in G, with N the product of the distances to the other points,
/// the column (1, x, …, xᵐ⁻¹) in Aᵀ, and in Bᵀ the coefficients of the polynomial that is zero at all
/// other points. The point ∞ takes the highest coefficient. The gradients are the same sums read
/// backward: that of the taps is Gᵀ ((A · gradient) ⊙ (Bᵀ · input)).
///
/// In two dimensions every line of a tile is transformed, then every column: F(m × m, 3 × 3) needs n²
/// products for m² outputs instead of 9m² (Lavin and Gray 2016).
protocol WinogradTile {
  /// m values.
  associatedtype Outputs: TileLine
  /// n values.
  associatedtype Values: TileLine

  /// Bᵀ · input.
  static func values(ofInput input: Values) -> Values

  /// G · taps.
  static func values(ofTaps taps: Vectors<3>) -> Values

  /// Aᵀ · products.
  static func outputs(_ products: Values) -> Outputs

  /// A · gradient, the transpose of `outputs`.
  static func values(ofGradient gradient: Outputs) -> Values

  /// Gᵀ · products, the transpose of `values(ofTaps:)`.
  static func taps(_ products: Values) -> Vectors<3>
}

extension WinogradTile {
  /// m, the side of a tile of the output.
  static var side: Int { Outputs.count }

  /// n, the side of the tile of the input that it needs.
  static var span: Int { Values.count }

  /// n², the products of a tile.
  static var positions: Int { span * span }
}
