import LessonEvents

/// Negative values set to zero, or not.
func clippingDiagnosis(_ pair: PairedValues, _ isClose: (TensorValue) -> Bool) -> String? {
  guard pair.displayed.contains(where: { $0 < 0 }), isClose(pair.value { max($0, 0) }) else {
    return nil
  }
  return "the expected values are the displayed ones with zeros for negative ones (relu)"
}
