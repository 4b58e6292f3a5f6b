import Foundation

/// Names of files that work on every disk and need no escaping in an address.
enum FileName {
  /// The text with everything but ASCII letters, digits, `-` and `_` replaced by `-`.
  static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || scalar == "-" || scalar == "_"
        return isPlain ? Character(scalar) : "-"
      })
  }

  /// A path as an address: everything that has a meaning there is percent-encoded.
  static func address(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: allowed) ?? plain(path)
  }

  private static let allowed: CharacterSet = {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ":;")
    return allowed
  }()
}
