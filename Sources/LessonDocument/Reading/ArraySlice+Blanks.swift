extension ArraySlice<UInt8> {
  /// Leaves out blanks and tabs at the end.
  mutating func removeTrailingBlanks() {
    while let last, Ascii.isBlank(last) { removeLast() }
  }
}
