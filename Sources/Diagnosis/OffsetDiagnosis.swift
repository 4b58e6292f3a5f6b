import Foundation
import LessonEvents

/// All values, or all values of a channel, off by one number: a bias missing or too many.
func offsetDiagnosis(_ pair: PairedValues, _ isClose: (TensorValue) -> Bool) -> String? {
  let differences = zip(pair.expected, pair.displayed).map { $0 - $1 }
  let mean = differences.reduce(0, +) / Double(differences.count)
  if mean != 0, isClose(pair.value { $0 + mean }) {
    return "the expected values are the displayed ones plus \(written(mean)) everywhere"
  }
  return channelDiagnosis(pair, differences, isClose)
}

/// The same within each channel: dimension 1 of images, the last one of a matrix.
private func channelDiagnosis(
  _ pair: PairedValues, _ differences: [Double], _ isClose: (TensorValue) -> Bool
) -> String? {
  guard pair.shape.count == 4 || pair.shape.count == 2 else { return nil }
  let channels = pair.shape[1]
  let inner = pair.shape.dropFirst(2).reduce(1, *)
  // With a single value per channel, any difference would be explained.
  guard channels > 1, differences.count / channels > 1 else { return nil }
  var offsets = [Double](repeating: 0, count: channels)
  for (index, difference) in differences.enumerated() {
    offsets[index / inner % channels] += difference * Double(channels) / Double(differences.count)
  }
  let shifted = pair.displayed.enumerated().map { index, value in
    Float(value + offsets[index / inner % channels])
  }
  guard isClose(TensorValue(shape: pair.shape, values: shifted)) else { return nil }
  let list = offsets.prefix(6).map(written).joined(separator: ", ")
  return "the expected values are the displayed ones plus one number per channel, "
    + "[\(list)\(channels > 6 ? ", …" : "")], as a bias adds it"
}

private func written(_ offset: Double) -> String { String(format: "%.4g", offset) }
