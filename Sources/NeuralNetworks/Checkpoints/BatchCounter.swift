/// The counter of batches in batch normalization, which PyTorch keeps as a 64-bit integer and does
/// not insist on when it loads.
enum BatchCounter {
  static func isNamed(_ name: String) -> Bool {
    name == property || name.hasSuffix("." + property)
  }

  private static let property = "num_batches_tracked"
}
