/// A question to the compiler: what do the names in these cells stand for?
public struct NameQuestion: Codable, Equatable, Sendable {
  /// The programs that the cells are part of.
  public var programs: [Program]
  /// The compiler's arguments without the files.
  public var arguments: [String]

  public init(programs: [Program], arguments: [String]) {
    self.programs = programs
    self.arguments = arguments
  }

  /// A program as it is compiled, in one or two files.
  public struct Program: Codable, Equatable, Sendable {
    public var files: [File]
    public var cells: [Place]

    public init(files: [File], cells: [Place]) {
      self.files = files
      self.cells = cells
    }
  }

  public struct File: Codable, Equatable, Sendable {
    /// Such as `main.swift`.
    public var name: String
    public var text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Where a cell's code stands.
  public struct Place: Codable, Equatable, Sendable {
    /// The cell's index in its section.
    public var cell: Int
    public var file: String
    /// Offset and length in the file's UTF-8.
    public var offset: Int
    public var length: Int

    public init(cell: Int, file: String, offset: Int, length: Int) {
      self.cell = cell
      self.file = file
      self.offset = offset
      self.length = length
    }
  }
}
