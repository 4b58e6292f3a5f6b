import Foundation
import Testing

@Suite("Predicting")
struct PredictTests {
  /// A lesson that keeps a network which calls bright pictures “day” and dark ones “night”, and
  /// writes pictures of both.
  private func place() throws -> Workplace {
    let place = try Workplace()
    let code = """
      struct Brightness: Module {
        let weight = Parameter(Tensor([[4, 4, 4], [-4, -4, -4]]))
        func callAsFunction(_ images: Tensor) -> Tensor {
          linear(adaptiveAvgPool2d(images, outputSize: 1).flattened(from: 1), weight: weight)
        }
      }
      let card = ModelCard(
        name: "day or night", classes: ["day", "night"], imageShape: [3, 4, 4], mean: [0.5],
        standardDeviation: [0.5])
      keep("light", Brightness(), card)
      keep("weights", Brightness())
      for (name, value) in [("day", 250), ("night", 5)] as [(String, UInt8)] {
        let pixels = [UInt8](repeating: value, count: 3 * 9 * 5)
        try PixelImage(channels: 3, height: 9, width: 5, pixels: pixels)
          .writePNG(to: "\(place.folder)/\\(name).png")
      }
      """
    try place.write(SampleLesson.front + SampleLesson.section("a", code), to: "lesson.md")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    return place
  }

  /// The file in which the lesson kept a model.
  private func file(_ name: String, _ place: Workplace) throws -> String {
    let names = FileManager.default.enumerator(atPath: place.cache)?.allObjects as? [String] ?? []
    let found = try #require(names.first { $0.hasSuffix("kept/\(name).safetensors") })
    return "\(place.cache)/\(found)"
  }

  @Test("says for each picture how likely each class is")
  func probabilities() throws {
    let place = try place()
    let outcome = try place.lessons("predict", file("light", place), "day.png", "night.png")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        day or night
        day.png
          day    100.0 %  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
          night    0.0 %
        night.png
          night  100.0 %  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
          day      0.0 %

        """)
    let top = try place.lessons("predict", file("light", place), "day.png", "--top", "1")
    #expect(!top.output.contains("night  "))
  }

  @Test("finds what a lesson of the course kept by its name")
  func byName() throws {
    let checkout = try Checkout()
    try checkout.write(
      SampleLesson.front
        + SampleLesson.section(
          "a",
          """
          struct Same: Module {
            func callAsFunction(_ images: Tensor) -> Tensor { images.flattened(from: 1) }
          }
          keep("same", Same(), ModelCard(
            name: "two pixels", classes: ["left", "right"], imageShape: [1, 1, 2], mean: [0],
            standardDeviation: [1]))
          try PixelImage(channels: 1, height: 1, width: 2, pixels: [255, 0])
            .writePNG(to: "\(checkout.place.folder)/left.png")
          """), lesson: "07-pixels")
    let before = try checkout.place.lessons("predict", "07-pixels/same", "left.png")
    #expect(before.status == 1)
    #expect(before.errors.contains("07-pixels has not run yet"))
    #expect(try checkout.place.lessons("run", "07-pixels").status == 0)
    let outcome = try checkout.place.lessons("predict", "07-pixels/same", "left.png")
    #expect(outcome.output.hasPrefix("two pixels\nleft.png\n  left    73.1 %"))
    let unknown = try checkout.place.lessons("predict", "07-pixels/other", "left.png")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("kept no model “other”"))
  }

  @Test("a file that is no picture fails with its reason, after the others")
  func noPicture() throws {
    let place = try place()
    try place.write("GIF89a, and it moves", to: "moving.jpg")
    let outcome = try place.lessons(
      "predict", file("light", place), "moving.jpg", "none.png", "day.png")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error: moving.jpg: this is a GIF file, neither JPEG nor PNG; save the picture as one of them
        error: none.png: there is no such file

        """)
    #expect(outcome.output.contains("day.png\n  day    100.0 %"))
  }

  @Test("files that are no model are refused with what they are")
  func noModel() throws {
    let place = try place()
    try place.write("not a model", to: "notes.txt")
    let notes = try place.lessons("predict", "notes.txt", "day.png")
    #expect(notes.status == 1)
    #expect(notes.errors.contains("notes.txt: claims a header of"))
    let weights = try place.lessons("predict", file("weights", place), "day.png")
    #expect(weights.status == 1)
    #expect(weights.errors.contains("it holds weights, but does not say of which network"))
    let missing = try place.lessons("predict", "none.safetensors", "day.png")
    #expect(missing.errors.contains("there is no model none.safetensors: give a file, or LESSON"))
    #expect(missing.status == 1)
    #expect(try place.lessons("predict", "notes.txt", "a.png", "--top", "0").status != 0)
  }

  @Test(
    "a model that cannot be written down is not kept with a card, and its cell says why",
    arguments: [
      (
        "let table = Tensor.ones([1, 5000])", "x * table",
        "neither a Parameter nor a Buffer of the model"
      ),
      (
        "let weight = Parameter(.full([1], 2))", "x.mean().item() > 0 ? x * weight : x",
        "Odd does not do the same for every image"
      ),
    ])
  func notKept(_ property: String, _ result: String, _ reason: String) throws {
    let place = try Workplace()
    let code = """
      struct Odd: Module {
        \(property)
        func callAsFunction(_ images: Tensor) -> Tensor {
          let x = images.flattened(from: 1)
          return \(result)
        }
      }
      keep("odd", Odd(), ModelCard(
        name: "x", classes: ["a"], imageShape: [1, 50, 100], mean: [0], standardDeviation: [1]))
      """
    try place.write(SampleLesson.front + SampleLesson.section("a", code), to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("keep(\"odd\", …) could not write the model: "))
    #expect(outcome.output.contains(reason), "\(outcome.output)")
  }
}
