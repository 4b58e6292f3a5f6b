import Foundation

/// What changed on the site, in order, so that a page that was loaded before a change hears of it
/// although it began to listen later.
struct ChangeLog {
  /// One change: the paths of new files, or the problems that stand now.
  struct Change: Equatable {
    var number: Int
    /// `changed` or `problems`.
    var event: String
    /// One line.
    var data: String

    /// The change as a server-sent event.
    var text: String { "id: \(number)\nevent: \(event)\ndata: \(data)\n\n" }
  }

  private(set) var changes: [Change] = []
  /// The number of the last change.
  private(set) var last: Int
  private static let mostChanges = 500

  /// - Parameter start: a number beyond those of any server before, so that a page of an earlier
  ///   one notices that it is old.
  init(start: Int = Int(Date().timeIntervalSince1970 * 1000)) { last = start }

  /// Adds a change and returns it.
  mutating func add(_ event: String, _ lines: [String]) -> Change {
    last += 1
    let data = (try? JSONEncoder().encode(lines)) ?? Data("[]".utf8)
    let change = Change(number: last, event: event, data: String(decoding: data, as: UTF8.self))
    changes.append(change)
    if changes.count > Self.mostChanges { changes.removeFirst(Self.mostChanges / 2) }
    return change
  }

  /// What a page must hear that knows the changes up to `number`. Where the log does not reach back
  /// so far, the change is everything.
  func changes(since number: Int) -> [Change] {
    let problems = changes.last { $0.event == "problems" }
    let oldest = changes.first?.number ?? last + 1
    if number < oldest - 1 {
      let everything = Change(number: last, event: "changed", data: "[\"*\"]")
      return [everything] + (problems.map { [$0] } ?? [])
    }
    let missed = changes.filter { $0.number > number && $0.event == "changed" }
    return missed + (problems.map { [$0] } ?? [])
  }
}
