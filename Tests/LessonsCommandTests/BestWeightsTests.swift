import Testing

@Suite("The best weights of a training")
struct BestWeightsTests {
  /// A training whose epochs have known scores; its one weight becomes the epoch's number.
  private func lesson(epochs: Int) -> String {
    """
    struct Net: Module {
      let weight = Parameter(Tensor([0]))
      func callAsFunction(_ x: Tensor) -> Tensor { x * weight }
    }
    let net = Net()
    let scores = [0.1, 0.7, 0.4, 0.7, 0.9]
    var trained = 0
    let records = try remember(
      "net", epochs: \(epochs), model: net, optimizer: SGD(net.parameters(), learningRate: 1),
      best: { (score: Double) in score }
    ) { epoch in
      trained += 1
      net.weight.withMutableValues { $0[0] = Float(epoch) }
      return scores[epoch - 1]
    }
    show(records)
    show(net.weight.item())
    """
  }

  private func place(epochs: Int, records: String, best: Int) throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front + SampleLesson.section("a", lesson(epochs: epochs), expect: records)
        + "```expect\n\(best)\n```\n", to: "lesson.md")
    return place
  }

  @Test("are what the model has in the end, the first of equals")
  func best() throws {
    let place = try place(epochs: 4, records: "[0.1, 0.7, 0.4, 0.7]", best: 2)
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("are there again when the training is remembered")
  func remembered() throws {
    let place = try place(epochs: 4, records: "[0.1, 0.7, 0.4, 0.7]", best: 2)
    try place.lessons("run", "lesson.md")
    // Another cell below: the section runs again, the training does not.
    try place.write(
      try place.read("lesson.md") + "\n```swift\nshow(trained)\n```\n\n```expect\n0\n```\n",
      to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("of a training that was interrupted are those of all its epochs")
  func interrupted() throws {
    let place = try place(epochs: 5, records: "[0.1, 0.7, 0.4, 0.7, 0.9]", best: 5)
    try place.edit(
      "lesson.md", "  trained += 1\n", to: "  trained += 1\n  if trained == 4 { fatalError() }\n")
    #expect(try place.lessons("run", "lesson.md").status == 1)
    // The same cell goes on behind the third epoch, and gets to the end this time.
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
  }
}
