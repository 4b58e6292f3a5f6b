/// How a collection gets here: from where, which files, and what becomes of them.
public struct FetchRecipe: Sendable {
  /// What is done with a file that has arrived.
  public enum Unpacking: Sendable {
    /// It stays as it is.
    case none
    /// It is a compressed tar archive: `place` gives where a member goes in the collection's
    /// folder, or nil for what is not needed.
    case archive(place: @Sendable (_ member: String) -> String?)
  }

  /// Base addresses, tried in this order; a file's name is appended.
  public var mirrors: [String]
  public var files: [PublishedFile]
  public var unpacking: Unpacking

  public init(mirrors: [String], files: [PublishedFile], unpacking: Unpacking = .none) {
    self.mirrors = mirrors
    self.files = files
    self.unpacking = unpacking
  }

  /// Bytes to download.
  public var size: Int { files.reduce(0) { $0 + $1.size } }

  /// The same files from one other place.
  public func from(_ mirror: String) -> FetchRecipe {
    var copy = self
    copy.mirrors = [mirror.hasSuffix("/") ? mirror : mirror + "/"]
    return copy
  }
}
