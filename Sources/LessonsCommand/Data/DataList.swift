import ArgumentParser
import Datasets

/// `lessons data list`.
struct DataList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the data sets: what is there, where, and what fetching the rest costs.")

  func run() {
    let folder = DataFolder.standard
    Terminal.say("data folder: \(folder.path)")
    Terminal.say()
    for collection in DataCollection.allCases {
      let status = CollectionStatus(of: collection, in: folder)
      Terminal.say(Terminal.styled(Self.padded(collection.rawValue), .bold) + Self.state(status))
      for note in Self.notes(status) { Terminal.say(Self.padded("") + note) }
    }
    let count = (BuiltInDigits.trainCount + BuiltInDigits.testCount).formatted
    Terminal.say(
      Terminal.styled(Self.padded("built-in"), .bold) + "always here: \(count) drawn digits, 28×28")
  }

  private static func state(_ status: CollectionStatus) -> String {
    switch status.state {
    case .absent: Terminal.styled("not here: \(status.collection.summary)", .faint)
    case .incomplete where status.imageCount > 0:
      Terminal.styled("a part, \(status.imageCount.formatted) images", .yellow)
    case .incomplete: Terminal.styled("incomplete", .yellow)
    case .complete: Terminal.styled("complete, \(status.imageCount.formatted) images", .green)
    }
  }

  private static func notes(_ status: CollectionStatus) -> [String] {
    let collection = status.collection
    var notes: [String] = []
    if status.state != .absent { notes.append("in \(status.path)") }
    if case .incomplete(let missing) = status.state {
      notes.append("missing: \(missing.joined(separator: ", "))")
    }
    if status.state != .complete {
      let size = collection.recipe.size.megabytes
      let waiting = status.waitingBytes > 0 ? ", \(status.waitingBytes.megabytes) of it here" : ""
      notes.append("lessons data fetch \(collection.rawValue) (\(size)\(waiting))")
      notes.append("license: \(collection.license)")
    }
    return notes
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 15 - name.count))
  }
}
