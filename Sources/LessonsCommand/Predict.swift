import ArgumentParser
import Datasets
import Foundation
import LessonKit
import LessonRunner

/// `lessons predict`.
struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is in pictures, by a network that a lesson has trained.",
    discussion: """
      The model is a file, or LESSON/NAME for what the last run of a lesson kept
      under a name together with a ModelCard. It needs no code of the network: the
      file says which one it is.

      Pictures are JPEG or PNG files. Each is brought to the network's size. The
      command fails where a picture cannot be read, after the others.

      EXAMPLES:
        lessons predict 12-alexnet/flowers photo.jpg
        lessons predict 12-alexnet/flowers holiday/*.jpg --top 1
        lessons predict my-model.safetensors photo.png
      """)

  @Argument(help: "A model's file, or LESSON/NAME for a model that a lesson kept.")
  var model: String

  @Argument(help: ArgumentHelp("JPEG or PNG files.", valueName: "image"))
  var images: [String]

  @Option(help: ArgumentHelp("Show only so many classes of each picture.", valueName: "count"))
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top needs at least 1 class") }
  }

  func run() throws {
    var failed = 0
    let code = ErrorReport.guarding {
      let classifier = try ImageClassifier(file: ModelLocation.find(model))
      Terminal.say(Terminal.styled(classifier.card.name, .bold))
      for image in images where !predict(image, classifier) { failed += 1 }
    }
    throw ExitCode(code == 0 && failed > 0 ? 1 : code)
  }

  /// False where the picture cannot be read.
  private func predict(_ image: String, _ classifier: ImageClassifier) -> Bool {
    do {
      let predictions = try classifier.predict(file: image)
      Terminal.say(image)
      let shown = predictions.prefix(top ?? predictions.count)
      let width = shown.map(\.className.count).max() ?? 0
      for prediction in shown { Terminal.say("  " + line(prediction, width)) }
      return true
    } catch {
      Terminal.complain("\(error)")
      return false
    }
  }

  private func line(_ prediction: Prediction, _ width: Int) -> String {
    let name = prediction.className.padding(toLength: width, withPad: " ", startingAt: 0)
    let percent = String(format: "%5.1f %%", 100 * prediction.probability)
    // Huge weights may still give NaN, for which there is no bar.
    let length = prediction.probability > 0 ? Int((20 * prediction.probability).rounded()) : 0
    let bar = String(repeating: "▇", count: length)
    return bar.isEmpty ? "\(name)  \(percent)" : "\(name)  \(percent)  \(bar)"
  }
}
