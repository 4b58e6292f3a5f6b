import Testing

@Suite("A limit of epochs")
struct EpochLimitTests {
  /// A training of four epochs that says how many of them it did just now, and what rests on it.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "a",
          """
          struct Net: Module {
            let weight = Parameter(Tensor([0]))
            func callAsFunction(_ x: Tensor) -> Tensor { x * weight }
          }
          let net = Net()
          var trained = 0
          let records = remember(
            "net", epochs: profile.epochs(quick: 1, full: 4), model: net,
            optimizer: SGD(net.parameters(), learningRate: 1)
          ) { epoch in
            trained += 1
            net.weight.withMutableValues { $0[0] = Float(epoch) }
            return epoch
          }
          let doubled = remember("doubled") { 2 * net.weight.item() }
          show("\\(records), \\(trained) new, \\(doubled)")
          """, expect: "... new, ..."), to: "lesson.md")
    return place
  }

  /// The page of a run.
  private func page(_ place: Workplace, _ arguments: [String]) throws -> String {
    let outcome = try place.start(["run", "lesson.md", "--output", "page"] + arguments).outcome()
    #expect(outcome.status == 0, "\(outcome.text)")
    return try place.read("page/index.html")
  }

  /// What the lesson shows in a full run.
  private func shown(_ place: Workplace, _ arguments: String...) throws -> Substring {
    let page = try page(place, ["--full"] + arguments)
    return page.firstMatch(of: /\[[0-9, ]+\], [0-9] new, [0-9.]+/)?.output ?? "nothing"
  }

  @Test("ends a training early, and a later run goes on from there")
  func goesOn() throws {
    let place = try place()
    #expect(try shown(place, "--epochs", "1") == "[1], 1 new, 2.0")
    #expect(try shown(place, "--epochs", "3") == "[1, 2, 3], 2 new, 6.0")
    // What was remembered behind the short training does not count behind the whole one.
    #expect(try shown(place) == "[1, 2, 3, 4], 1 new, 8.0")
  }

  @Test("below what is remembered trains anew and forgets nothing")
  func below() throws {
    let place = try place()
    #expect(try shown(place) == "[1, 2, 3, 4], 4 new, 8.0")
    #expect(try shown(place, "--epochs", "2") == "[1, 2], 2 new, 4.0")
    #expect(try shown(place, "--fresh") == "[1, 2, 3, 4], 0 new, 8.0")
  }

  @Test("changes nothing where the lesson trains for fewer epochs")
  func above() throws {
    let place = try place()
    #expect(try shown(place, "--epochs", "9") == "[1, 2, 3, 4], 4 new, 8.0")
  }

  @Test("is named on the page and in what is recorded")
  func named() throws {
    let place = try place()
    try place.edit("lesson.md", "```expect\n", to: "```expect recorded\n")
    let limited = try page(place, ["--full", "--record", "--epochs", "2"])
    #expect(limited.contains("Run with the full profile, each training cut to 2 epochs"))
    #expect(try page(place, []).contains(", each training cut to 2 epochs, "))
  }

  @Test("is a number from 1", arguments: ["0", "-1", "two"])
  func wrong(number: String) throws {
    let outcome = try place().lessons("run", "lesson.md", "--epochs=\(number)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--epochs"), "\(outcome.errors)")
  }
}
