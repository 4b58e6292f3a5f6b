import LessonDocument

/// The commands that stand for one symbol.
enum TeXSymbols {
  /// Letters: set in italics where small, upright where capital.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "ell": "ℓ", "hbar": "ℏ",
  ]

  static let uprightLetters: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "infty": "∞", "partial": "∂",
    "nabla": "∇", "emptyset": "∅", "varnothing": "∅", "Re": "ℜ", "Im": "ℑ", "top": "⊤",
    "bot": "⊥", "degree": "°", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮",
    "ddots": "⋱", "dotsc": "…", "dotsb": "⋯", "%": "%", "$": "$", "#": "#", "&": "&", "_": "_",
  ]

  static let operators: [String: String] = [
    "times": "×", "cdot": "⋅", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "oplus": "⊕", "ominus": "⊖", "otimes": "⊗", "odot": "⊙",
    "cup": "∪", "cap": "∩", "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨",
    "neg": "¬", "lnot": "¬", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃",
    "cong": "≅", "equiv": "≡", "propto": "∝", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "mid": "∣", "parallel": "∥", "perp": "⊥",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "implies": "⟹", "Leftarrow": "⇐", "iff": "⟺", "Leftrightarrow": "⇔",
    "mapsto": "↦", "longrightarrow": "⟶", "uparrow": "↑", "downarrow": "↓", "forall": "∀",
    "exists": "∃", "colon": ":", "prime": "′",
  ]

  static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "oint": "∮",
    "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂",
  ]

  /// Functions; true for those whose limit stands below them in display.
  static let functions: [String: Bool] = [
    "exp": false, "log": false, "ln": false, "lg": false, "sin": false, "cos": false,
    "tan": false, "cot": false, "sec": false, "csc": false, "sinh": false, "cosh": false,
    "tanh": false, "arcsin": false, "arccos": false, "arctan": false, "arg": false, "deg": false,
    "dim": false, "ker": false, "hom": false, "max": true, "min": true, "sup": true, "inf": true,
    "lim": true, "limsup": true, "liminf": true, "det": true, "gcd": true, "Pr": true,
    "argmax": true, "argmin": true,
  ]

  static let accents: [String: (mark: String, isWide: Bool)] = [
    "hat": ("^", false), "bar": ("¯", false), "vec": ("→", false), "tilde": ("~", false),
    "dot": ("˙", false), "ddot": ("¨", false), "check": ("ˇ", false), "widehat": ("^", true),
    "widetilde": ("~", true), "overline": ("¯", true), "overrightarrow": ("→", true),
  ]

  /// Spaces, in em.
  static let spaces: [String: Double] = [
    ",": 0.1667, ":": 0.2222, ">": 0.2222, ";": 0.2778, "!": -0.1667, " ": 0.25, "quad": 1,
    "qquad": 2, "enspace": 0.5, "thinspace": 0.1667,
  ]

  /// Brackets and bars, as `\left`, `\right` and the sizes take them, and which side they open to.
  static let delimiters: [String: (mark: String, side: MathNode.Side)] = [
    "{": ("{", .left), "}": ("}", .right), "|": ("‖", .middle), "Vert": ("‖", .middle),
    "vert": ("|", .middle), "lfloor": ("⌊", .left), "rfloor": ("⌋", .right),
    "lceil": ("⌈", .left), "rceil": ("⌉", .right), "langle": ("⟨", .left),
    "rangle": ("⟩", .right), "lvert": ("|", .left), "rvert": ("|", .right),
    "lVert": ("‖", .left), "rVert": ("‖", .right), "lbrace": ("{", .left),
    "rbrace": ("}", .right), "lbrack": ("[", .left), "rbrack": ("]", .right),
  ]

  /// The factors by which `\big` and its kin enlarge a bracket, in em.
  static let sizes: [String: Double] = [
    "big": 1.2, "bigl": 1.2, "bigr": 1.2, "Big": 1.8, "Bigl": 1.8, "Bigr": 1.8, "bigg": 2.4,
    "biggl": 2.4, "biggr": 2.4, "Bigg": 3, "Biggl": 3, "Biggr": 3,
  ]

  /// What the parser knows besides, for advice on unknown commands.
  static let structures: Set<String> = [
    "frac", "dfrac", "tfrac", "binom", "sqrt", "left", "right", "text", "textbf", "textit",
    "mathrm", "mathit", "operatorname", "begin", "end", "underbrace", "overbrace", "underline",
    "overset", "underset", "stackrel", "limits", "nolimits", "displaystyle", "textstyle",
  ]

  /// The known command that a mistyped one most likely meant, `\gamma` rather than `\Gamma` for
  /// `\gama`.
  static func nearest(to name: String) -> String? {
    let isCapital = name.first?.isUppercase == true
    return name.nearest(among: all.filter { ($0.first?.isUppercase == true) == isCapital })
      ?? name.nearest(among: all)
  }

  /// Every command, sorted, so that advice is the same every time.
  private static let all: [String] = {
    var names = structures
    for table in [letters, uprightLetters, operators, largeOperators] {
      names.formUnion(table.keys)
    }
    names.formUnion(functions.keys)
    names.formUnion(accents.keys)
    names.formUnion(spaces.keys)
    names.formUnion(delimiters.keys)
    names.formUnion(sizes.keys)
    names.formUnion(MathAlphabet.commands.keys)
    return names.sorted()
  }()
}
