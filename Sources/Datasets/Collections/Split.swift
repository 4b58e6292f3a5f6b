/// The part of a data set: what a network learns from, or what it is tested on.
public enum Split: String, Sendable, CaseIterable {
  case train
  case test
}
