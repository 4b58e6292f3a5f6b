/// The part of a data set: what a network learns from, or what it is tested on.
public enum Split: String, Sendable, CaseIterable {
  case train
  case test

  /// How names of data sets say it.
  var title: String { self == .train ? "training images" : "test images" }
}
