extension ConvolutionExercises {
  /// Where a pixel stands when the maps have become a row.
  public static let flatIndex = Exercise<Int, [Int], Int, Int, Int>(
    ExerciseInfo(
      "flatIndex(shape:channel:row:column:)", section: "flattening",
      hints: [
        "How many numbers stand before it? Count those of the maps before its own, then those of the"
          + " rows above it, then those on its left.",
        "A map before it has shape[1] * shape[2] numbers, a row above it shape[2].",
      ]),
    example: ([2, 3, 3], 1, 1, 1),
    cases: { random in
      let shape = [random.size(1...8), random.size(1...8), random.size(1...8)]
      return (
        shape, random.integer(0...shape[0] - 1), random.integer(0...shape[1] - 1),
        random.integer(0...shape[2] - 1)
      )
    },
    mistakes: { wrong in
      wrong("Places are counted from 0, so the first number stands at place 0.") {
        place($0, $1, $2, $3) + 1
      }
      wrong("A row has as many numbers as the map is wide, not as it is high.") {
        shape, channel, row, column in
        channel * shape[1] * shape[2] + row * shape[1] + column
      }
      wrong("A map has height * width numbers; these are counted as if it were square.") {
        shape, channel, row, column in
        channel * shape[2] * shape[2] + row * shape[2] + column
      }
      wrong("The numbers of a map follow row by row, not column by column.") {
        shape, channel, row, column in
        channel * shape[1] * shape[2] + column * shape[1] + row
      }
      wrong("One map follows the other; here the channels of a pixel stand side by side.") {
        shape, channel, row, column in
        (row * shape[2] + column) * shape[0] + channel
      }
      wrong("Each map before it takes height * width places.") { shape, channel, row, column in
        channel + row * shape[2] + column
      }
      wrong("Each row above it takes as many places as the map is wide.") {
        shape, channel, row, column in
        channel * shape[1] * shape[2] + row + column
      }
    },
    reference: place)

  /// Found by walking there.
  private static func place(_ shape: [Int], _ channel: Int, _ row: Int, _ column: Int) -> Int {
    var place = 0
    for map in 0..<shape[0] {
      for y in 0..<shape[1] {
        for x in 0..<shape[2] {
          if (map, y, x) == (channel, row, column) { return place }
          place += 1
        }
      }
    }
    return place
  }
}
