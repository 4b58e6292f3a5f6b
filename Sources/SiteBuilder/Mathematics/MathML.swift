/// Writes a formula as MathML, in the subset that browsers draw.
enum MathML {
  /// The formula as a `<math>` element.
  static func markup(of formula: Formula, isBlock: Bool) -> Markup {
    .element("math", ["display": isBlock ? "block" : nil], row(formula.nodes))
  }

  /// Nodes one after another, with the thin spaces around functions that the operator dictionary
  /// does not give.
  private static func row(_ nodes: [MathNode]) -> Markup {
    var result = Markup()
    for (index, node) in nodes.enumerated() {
      if index > 0, node.isFunction, nodes[index - 1].isOrdinary { result += space(0.1667) }
      result += markup(node)
      if node.isFunction, index + 1 < nodes.count { result += application(to: nodes[index + 1]) }
    }
    return result
  }

  private static func application(to next: MathNode) -> Markup {
    let sign = Markup.element("mo", [:], Markup(text: "\u{2061}"))
    return next.isOrdinary || next.isFunction ? sign + space(0.1667) : sign
  }

  /// A node as exactly one element, as arguments need it.
  private static func single(_ node: MathNode) -> Markup {
    guard case .row(let nodes) = node else { return markup(node) }
    return .element("mrow", [:], row(nodes))
  }

  private static func markup(_ node: MathNode) -> Markup {
    switch node {
    case .number(let text): .element("mn", [:], Markup(text: text))
    case .identifier(let text, let isUpright):
      .element(
        "mi", ["mathvariant": isUpright && text.count == 1 ? "normal" : nil], Markup(text: text))
    case .operator(let text): .element("mo", [:], Markup(text: text))
    case .delimiter(let text, let side): delimiter(text, side)
    case .sizedDelimiter(let text, let size):
      .element(
        "mo", ["stretchy": "true", "minsize": "\(size)em", "maxsize": "\(size)em"],
        Markup(text: text))
    case .largeOperator(let text): .element("mo", [:], Markup(text: text))
    case .function(let name, _): .element("mi", [:], Markup(text: name))
    case .text(let text): .element("mtext", [:], Markup(text: spaced(text)))
    case .space(let width): space(width)
    case .row: single(node)
    case .fraction(let upper, let lower, let hasLine):
      .element("mfrac", ["linethickness": hasLine ? nil : "0"], single(upper), single(lower))
    case .root(let radicand, let index?): .element("mroot", [:], single(radicand), single(index))
    case .root(let radicand, nil): .element("msqrt", [:], single(radicand))
    case .fenced(let left, let content, let right):
      .element("mrow", [:], fence(left, "prefix"), row(content), fence(right, "postfix"))
    case .scripts(let base, let sub, let sup): scripts(base, sub: sub, sup: sup)
    case .accent(let base, let mark, let isWide):
      .element(
        "mover", ["accent": "true"], single(base),
        .element("mo", ["stretchy": isWide ? "true" : "false"], Markup(text: mark)))
    case .stack(let base, let under, let over): stack(base, under: under, over: over)
    case .stretchy(let mark): .element("mo", ["stretchy": "true"], Markup(text: mark))
    case .table(let rows, let kind): MathMLTable.markup(rows.map { $0.map(single) }, kind)
    }
  }

  private static func delimiter(_ text: String, _ side: MathNode.Side) -> Markup {
    let form: String? =
      switch side {
      case .left: "prefix"
      case .right: "postfix"
      case .middle: nil
      }
    let space = side == .middle ? "0" : nil
    return .element(
      "mo", ["form": form, "stretchy": "false", "lspace": space, "rspace": space],
      Markup(text: text))
  }

  private static func fence(_ text: String?, _ form: String) -> Markup {
    guard let text else { return Markup() }
    return .element(
      "mo", ["fence": "true", "form": form, "stretchy": "true"], Markup(text: text))
  }

  // MARK: Scripts

  private static func scripts(_ base: MathNode, sub: MathNode?, sup: MathNode?) -> Markup {
    if base.takesLimits { return stack(base, under: sub, over: sup) }
    let content = single(base)
    return switch (sub, sup) {
    case (let sub?, let sup?): .element("msubsup", [:], content, single(sub), single(sup))
    case (let sub?, nil): .element("msub", [:], content, single(sub))
    case (nil, let sup?): .element("msup", [:], content, single(sup))
    case (nil, nil): content
    }
  }

  private static func stack(_ base: MathNode, under: MathNode?, over: MathNode?) -> Markup {
    let content = limited(base)
    return switch (under, over) {
    case (let under?, let over?):
      .element("munderover", [:], content, single(under), single(over))
    case (let under?, nil): .element("munder", [:], content, single(under))
    case (nil, let over?): .element("mover", [:], content, single(over))
    case (nil, nil): content
    }
  }

  /// An operator whose limits stand beside it in running text.
  private static func limited(_ base: MathNode) -> Markup {
    switch base {
    case .largeOperator(let text):
      .element("mo", ["movablelimits": "true"], Markup(text: text))
    case .function(let name, true):
      .element(
        "mo", ["movablelimits": "true", "form": "prefix", "lspace": "0", "rspace": "0"],
        Markup(text: name))
    default: single(base)
    }
  }

  // MARK: Spaces

  private static func space(_ width: Double) -> Markup {
    .element("mspace", ["width": "\(width)em"])
  }

  /// Text with spaces that MathML keeps at both ends.
  private static func spaced(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "\u{A0}" : $0 })
  }
}

extension MathNode {
  /// A name such as `log`, with or without scripts, that is applied to what follows.
  fileprivate var isFunction: Bool {
    switch self {
    case .function: true
    case .scripts(let base, _, _): base.isFunction
    default: false
    }
  }

  /// Something that needs a thin space between itself and a function's name.
  fileprivate var isOrdinary: Bool {
    switch self {
    case .number, .identifier, .fraction, .root, .accent, .text: true
    case .scripts(let base, _, _): base.isOrdinary
    default: false
    }
  }

  fileprivate var takesLimits: Bool {
    switch self {
    // An integral keeps its limits at its side.
    case .largeOperator(let mark): !"∫∬∮".contains(mark)
    case .function(_, let takesLimits): takesLimits
    default: false
    }
  }
}
