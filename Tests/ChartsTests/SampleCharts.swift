import Charts

/// Charts that several tests look at.
enum SampleCharts {
  /// The two ways of a convolution from 192 to 32 channels.
  static let multiplications = Chart("Multiplications") {
    Bar("5×5 directly", 120_422_400)
    Bar("through 1×1", 12_443_648)
  }
  .yAxis("multiplications", scale: .log)

  static let all = [multiplications]
}
