/// A part of a formula.
indirect enum MathNode: Equatable {
  case number(String)
  /// A letter or word; upright where `isUpright`, else a single letter is set in italics.
  case identifier(String, isUpright: Bool = false)
  /// `+`, `=`, `→`, and everything that takes its space from the operator dictionary.
  case `operator`(String)
  /// A bracket or bar that keeps its size.
  case delimiter(String, Side)
  /// A bracket of a chosen size, in em, from `\big` and its kin.
  case sizedDelimiter(String, size: Double)
  /// `∑` and its kin, whose limits stand above and below it in display.
  case largeOperator(String)
  /// `log`; `max`, whose limit stands below it in display.
  case function(String, takesLimits: Bool)
  case text(String)
  /// A space, in em.
  case space(Double)
  case row([MathNode])
  case fraction(MathNode, MathNode, hasLine: Bool = true)
  case root(MathNode, index: MathNode?)
  /// `\left( … \right)`; nil for `.`
  case fenced(left: String?, [MathNode], right: String?)
  case scripts(MathNode, sub: MathNode?, sup: MathNode?)
  /// An accent over the base, stretched over its width where `isWide`.
  case accent(MathNode, String, isWide: Bool)
  /// Something set below and above the base, such as a brace.
  case stack(MathNode, under: MathNode?, over: MathNode?)
  /// A brace, line or arrow that stretches over its base.
  case stretchy(String)
  case table([[MathNode]], MathTable)

  enum Side: Equatable { case left, right, middle }
}

/// How the columns of a table in a formula are set.
enum MathTable: Equatable {
  /// Columns centered.
  case matrix
  /// Columns left-aligned, with space between.
  case cases
  /// Columns in turn right- and left-aligned without space, around a relation.
  case aligned
}
