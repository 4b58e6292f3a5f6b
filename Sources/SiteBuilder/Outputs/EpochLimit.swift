/// A limit of epochs in words.
enum EpochLimit {
  /// `at most 2 epochs of each training`.
  static func words(_ limit: Int) -> String {
    "at most \(limit) \(limit == 1 ? "epoch" : "epochs") of each training"
  }
}
