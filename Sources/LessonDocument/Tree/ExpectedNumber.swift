/// A number as printed in an expectation.
public struct ExpectedNumber: Equatable, Sendable {
  public var value: Double
  /// The number's own characters, such as `0.3333`.
  public var text: String
  /// Half a unit of the last printed decimal: 0.00005 for `0.3333`, 5e-10 for `1.0000e-05`; 0
  /// without decimals, as in `12` and in `12.`, since PyTorch prints the latter only where all
  /// values are integers.
  public var halfUnit: Double
  /// Where the number stands in the file's UTF-8.
  public var bytes: Range<Int>

  public init(value: Double, text: String, halfUnit: Double, bytes: Range<Int>) {
    self.value = value
    self.text = text
    self.halfUnit = halfUnit
    self.bytes = bytes
  }
}
