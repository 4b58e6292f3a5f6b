/// A limit of epochs in words.
enum EpochLimit {
  /// `each training cut to 2 epochs`.
  static func words(_ limit: Int) -> String {
    "each training cut to \(limit == 1 ? "one epoch" : "\(limit) epochs")"
  }
}
