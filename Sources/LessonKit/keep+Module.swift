import Foundation
import LessonEvents
import NeuralNetworks

/// Keeps a model's weights under a name for the sections that `needs` this one.
public func keep(_ name: String, _ model: some Module, line: Int = #line) {
  keepModel(name, line) { file in try model.save(to: file) }
}

/// Keeps a model under a name, together with what it is, so that `lessons predict LESSON/NAME` can
/// use it without its code.
///
/// What the model does is read from a run with one picture, and tried with a few others.
///
/// Traps where the card does not fit the model, where the model does something that cannot be
/// written down, and where these pictures show that it decides by their values what to compute.
/// Of a decision that they do not show, the file holds the branch that they took.
public func keep(_ name: String, _ model: some Module, _ card: ModelCard, line: Int = #line) {
  keepModel(name, line) { file in try SavedClassifier.save(model, card: card, to: file) }
}

private func keepModel(_ name: String, _ line: Int, save: (URL) throws -> Void) {
  guard let settings = SectionContext.current else { return }
  do {
    try save(
      URL(fileURLWithPath: settings.keptFolder).appending(path: modelFileName(name)))
  } catch {
    fatalError("keep(\"\(name)\", …) could not write the model: \(error)")
  }
  EventWriter.shared.send(.keep(name: name), line: line)
}

/// Gives a model the weights that a needed section kept under this name; traps where no needed
/// section kept them, or where they are those of another model.
public func kept(_ name: String, into model: some Module) {
  do {
    return try model.loadCheckpoint(from: URL(fileURLWithPath: keptModelFile(name)))
  } catch {
    fatalError("kept(\"\(name)\") does not fit this model: \(error)")
  }
}

/// The classifier that a needed section kept under this name, with a card; traps where none did.
public func keptClassifier(_ name: String) -> ImageClassifier {
  do {
    return try ImageClassifier(file: keptModelFile(name))
  } catch {
    fatalError("keptClassifier(\"\(name)\"): \(error)")
  }
}

/// The file in which a model is kept under a name, within a section's folder.
package func modelFileName(_ name: String) -> String { keptFileName(name, "safetensors") }

private func keptModelFile(_ name: String) -> String {
  let folders = SectionContext.current?.neededFolders ?? []
  let files = folders.map { "\($0)/\(modelFileName(name))" }
  guard let file = files.first(where: FileManager.default.fileExists) else { failNotKept(name) }
  return file
}
