/// What stands behind a section's heading: `{#errors needs=training timeout=60s optimized}`.
public struct SectionAttributes: Equatable, Sendable {
  /// The ids of sections of this lesson whose kept results this one uses.
  public var needs: [String]
  /// Seconds after which the section is stopped; nil for the default.
  public var timeout: Double?
  /// Compile the cells at `-O`: slower to compile, loops run 50–70 times faster.
  public var isOptimized: Bool

  public init(needs: [String] = [], timeout: Double? = nil, isOptimized: Bool = false) {
    self.needs = needs
    self.timeout = timeout
    self.isOptimized = isOptimized
  }
}
