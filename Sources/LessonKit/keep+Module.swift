import Foundation
import LessonEvents
import NeuralNetworks

/// Keeps a model's weights under a name for the sections that `needs` this one.
public func keep(_ name: String, _ model: some Module, line: Int = #line) {
  guard let settings = SectionContext.current else { return }
  let url = URL(fileURLWithPath: settings.keptFolder)
    .appendingPathComponent(keptFileName(name, "safetensors"))
  do {
    try model.save(to: url)
  } catch {
    fatalError("keep(\"\(name)\", …) could not write the model: \(error)")
  }
  EventWriter.shared.send(.keep(name: name), line: line)
}

/// Gives a model the weights that a needed section kept under this name; traps where no needed
/// section kept them, or where they are those of another model.
public func kept(_ name: String, into model: some Module) {
  for folder in SectionContext.current?.neededFolders ?? [] {
    let url = URL(fileURLWithPath: folder)
      .appendingPathComponent(keptFileName(name, "safetensors"))
    guard FileManager.default.fileExists(atPath: url.path) else { continue }
    do {
      return try model.loadCheckpoint(from: url)
    } catch {
      fatalError("kept(\"\(name)\") does not fit this model: \(error)")
    }
  }
  failNotKept(name)
}
