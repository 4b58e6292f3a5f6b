extension Tensor {
  /// A tensor of numbers from the standard normal distribution.
  public static func randn(_ shape: [Int], generator: Generator) -> Tensor {
    let tensor = Tensor(uninitialized: shape)
    tensor.withMutableValues { generator.fillNormal($0) }
    return tensor
  }

  /// A tensor of numbers spread evenly over `range`, its end excluded.
  public static func uniform(
    _ shape: [Int], in range: Range<Float> = 0..<1, generator: Generator
  ) -> Tensor {
    let tensor = Tensor(uninitialized: shape)
    tensor.withMutableValues { generator.fillUniform($0, in: range) }
    return tensor
  }
}
