extension AlexNetExercises {
  /// A split in which copies stay together.
  public static let testPart = Exercise<[Int], [Int], [Int]>(
    ExerciseInfo(
      "testPart(labels:originals:)", section: "split",
      hints: [
        "Count first how many pictures each kind has, and how many of them are to learn from: in"
          + " whole numbers, size * 9 / 10.",
        "Go through the pictures whose original is themselves. Each takes with it all pictures that"
          + " have it as their original, to the one side or to the other.",
        "Keep for each kind how many pictures learning has of it. Whether there is room is asked"
          + " for the original's kind; each picture is then counted for its own.",
      ]),
    example: ([0, 0, 0, 0, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6, 0]),
    cases: { random in
      let count = random.size(4...36)
      let kinds = random.size(1...4)
      var labels: [Int] = []
      var originals: [Int] = []
      for picture in 0..<count {
        let isCopy = picture > 0 && random.integer(0...4) == 0
        let original = isCopy ? originals[random.integer(0...picture - 1)] : picture
        // Most copies lie where their original lies.
        let stays = isCopy && random.integer(0...2) > 0
        labels.append(stays ? labels[original] : random.integer(0...kinds - 1))
        originals.append(original)
      }
      return (labels, originals)
    },
    mistakes: { wrong in
      wrong("Copies are torn apart: the test asks for pictures that were learned by heart.") {
        labels, _ in Split(labels, Array(labels.indices)).tested
      }
      wrong("These are the pictures to learn from; the others are for the test.") {
        Split($0, $1).learned
      }
      wrong("Copies are pictures like others and belong to one of the sides, too.") {
        labels, originals in
        Split(labels, originals).tested.filter { originals[$0] == $0 }
      }
      wrong("Nine tenths of each kind, not of all: else a kind may be missing in the test.") {
        labels, originals in Split(labels.map { _ in 0 }, originals).tested
      }
      wrong("Nine tenths are rounded down: of four pictures three are to learn from.") {
        Split($0, $1, wanted: { ($0 * 9 + 9) / 10 }).tested
      }
      wrong("A copy that lies in another kind counts as a picture of that kind.") {
        labels, originals in Split(labels, originals, countsInOwnKind: false).tested
      }
      wrong("Each copy is a picture of its own when learning is counted, not only the original.") {
        labels, originals in Split(labels, originals, countsCopies: false).tested
      }
      wrong("The nine tenths come first, in order; the test gets what comes after.") {
        labels, originals in
        Split(labels, originals, wanted: { $0 - $0 * 9 / 10 }).learned
      }
    },
    reference: { Split($0, $1).tested })
}

/// The pictures on both sides, in order.
private struct Split {
  private(set) var learned: [Int] = []
  private(set) var tested: [Int] = []

  /// - Parameters:
  ///   - wanted: how many of so many pictures of a kind are to learn from.
  ///   - countsInOwnKind: a copy is counted for its own kind, not for its original's.
  ///   - countsCopies: copies are counted at all.
  init(
    _ labels: [Int], _ originals: [Int], wanted: (Int) -> Int = { $0 * 9 / 10 },
    countsInOwnKind: Bool = true, countsCopies: Bool = true
  ) {
    var taken: [Int: Int] = [:]
    for original in labels.indices where originals[original] == original {
      let kind = labels[original]
      let copies = labels.indices.filter { originals[$0] == original }
      guard taken[kind, default: 0] < wanted(labels.count { $0 == kind }) else {
        tested += copies
        continue
      }
      learned += copies
      for picture in copies where countsCopies || picture == original {
        taken[countsInOwnKind ? labels[picture] : kind, default: 0] += 1
      }
    }
    learned.sort()
    tested.sort()
  }
}
