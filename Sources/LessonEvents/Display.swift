/// What `show` displays: the printed form that a reader sees, and the content that is checked.
public struct Display: Codable, Equatable, Sendable {
  public var label: String?
  /// The printed form, in PyTorch's layout for tensors.
  public var text: String
  public var content: Content

  public init(label: String? = nil, text: String, content: Content) {
    self.label = label
    self.text = text
    self.content = content
  }

  public enum Content: Codable, Equatable, Sendable {
    case text
    case number(Double)
    case tensor(TensorValue, provenance: Provenance?)
    case table(TableValue)
    /// A chart as the JSON of its model in `Charts`: drawing happens when the page is made.
    case chart(json: String)
  }
}

/// A table that a cell displays; every row has as many cells as there are columns.
public struct TableValue: Codable, Equatable, Sendable {
  public var columns: [Column]
  public var rows: [[String]]
  public var caption: String?

  public init(columns: [Column], rows: [[String]], caption: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.caption = caption
  }

  public struct Column: Codable, Equatable, Sendable {
    public var title: String
    /// Numbers stand right-aligned, words left-aligned.
    public var isNumeric: Bool

    public init(title: String, isNumeric: Bool) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }
}
