extension CNNExercises {
  /// Which class was taken for which.
  public static let confusionMatrix = Exercise<[[Int]], [Int], [Int], Int>(
    ExerciseInfo(
      "confusionMatrix(labels:predictions:classes:)", section: "errors",
      hints: [
        "Begin with a grid of zeros, a row and a column for each class, and go through the"
          + " pictures one by one.",
        "Rows are the truth, columns the answers. Each picture adds 1 in one place.",
      ]),
    example: ([0, 0, 1, 2], [0, 1, 1, 2], 3),
    cases: { random in
      let classes = random.size(2...5)
      let pictures = random.size(1...40)
      let labels = random.integers(pictures, in: 0...classes - 1)
      let predictions = labels.map { label in
        random.integer(0...2) > 0 ? label : random.integer(0...classes - 1)
      }
      return (labels, predictions, classes)
    },
    mistakes: { wrong in
      wrong("Rows and columns are exchanged: rows are the truth, columns the answers.") {
        matrix($1, $0, $2)
      }
      wrong("A place counts how often, not whether: add 1 each time.") {
        matrix($0, $1, $2).map { $0.map { min($0, 1) } }
      }
      wrong("Only right answers are counted; the others are what the matrix is for.") {
        labels, predictions, classes in
        let right = labels.indices.filter { labels[$0] == predictions[$0] }
        return matrix(right.map { labels[$0] }, right.map { labels[$0] }, classes)
      }
      wrong("Only wrong answers are counted; right ones belong on the diagonal.") {
        labels, predictions, classes in
        let wrong = labels.indices.filter { labels[$0] != predictions[$0] }
        return matrix(wrong.map { labels[$0] }, wrong.map { predictions[$0] }, classes)
      }
      wrong("Classes that do not occur have a row and a column of zeros too.") {
        labels, predictions, _ in
        matrix(labels, predictions, (labels + predictions).reduce(0, max) + 1)
      }
    },
    reference: matrix)

  private static func matrix(_ labels: [Int], _ predictions: [Int], _ classes: Int) -> [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for (label, prediction) in zip(labels, predictions) { counts[label][prediction] += 1 }
    return counts
  }
}
