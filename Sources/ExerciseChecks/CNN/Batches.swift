extension CNNExercises {
  /// The batches of one epoch.
  public static let batches = Exercise<[Int], Int, Int>(
    ExerciseInfo(
      "batches(images:batchSize:)", section: "training",
      hints: [
        "Try 10 images in batches of 4 on paper: how many batches, how many images in the last?",
        "images / batchSize rounds down, and images that are left over make one more batch. Where"
          + " nothing is left over, the last batch is a full one.",
      ]),
    example: (60_000, 64),
    cases: { random in (random.size(1...2_000), random.one(of: [1, 2, 4, 8, 10, 64])) },
    mistakes: { wrong in
      wrong("The images that are left over make one more batch: round up.") { images, size in
        [images / size, images % size == 0 ? size : images % size]
      }
      wrong("Where nothing is left over, the last batch is a full one, not an empty one.") {
        images, size in [(images + size - 1) / size, images % size]
      }
      wrong("Where nothing is left over there is no further batch.") { images, size in
        [images / size + 1, images % size]
      }
      wrong("The last batch holds what is left over, unless nothing is.") { images, size in
        [(images + size - 1) / size, size]
      }
    },
    reference: { images, batchSize in
      var count = 0
      var last = 0
      var rest = images
      while rest > 0 {
        last = min(rest, batchSize)
        rest -= last
        count += 1
      }
      return [count, last]
    })
}
