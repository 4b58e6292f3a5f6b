/// Why a run could not go on: the world's fault (files, compiler, processes), in one message that
/// ends with what to do.
public struct RunnerError: Error, Equatable, CustomStringConvertible, Sendable {
  public var description: String

  public init(_ description: String) {
    self.description = description
  }
}
