import Foundation

/// The files of a folder by their addresses: nothing outside it can be named.
struct SiteFiles {
  /// The folder, as given.
  let root: String

  /// What an address leads to.
  enum Answer: Equatable {
    case file(path: String, bytes: [UInt8])
    /// A folder, whose address ends with a slash.
    case folder(address: String)
    case missing
  }

  /// - Parameter target: the path of a request, with or without a query.
  func answer(to target: String) -> Answer {
    let address = String(target.prefix { $0 != "?" && $0 != "#" })
    guard let decoded = address.removingPercentEncoding, !decoded.utf8.contains(0) else {
      return .missing
    }
    let parts = decoded.split(separator: "/")
    // Neither `..` nor what a folder keeps hidden.
    guard !parts.contains(where: { $0.hasPrefix(".") }) else { return .missing }
    let path = ([root] + parts.map(String.init)).joined(separator: "/")
    guard let kind = kind(of: path) else { return .missing }
    if kind == S_IFREG {
      return decoded.hasSuffix("/") ? .missing : file(path)
    }
    guard kind == S_IFDIR else { return .missing }
    guard decoded.hasSuffix("/") else {
      // Not `//host/`, which a browser would take for another server.
      return .folder(address: "/" + address.drop { $0 == "/" } + "/")
    }
    return file(path + "/index.html")
  }

  /// A regular file that lies inside the folder, also behind all symbolic links.
  private func file(_ path: String) -> Answer {
    guard kind(of: path) == S_IFREG, let real = Self.realPath(path),
      let realRoot = Self.realPath(root), real.hasPrefix(realRoot + "/"),
      let data = FileManager.default.contents(atPath: real)
    else { return .missing }
    return .file(path: path, bytes: [UInt8](data))
  }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The media type by the name's ending.
  static func contentType(of path: String) -> String {
    switch (path as NSString).pathExtension.lowercased() {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "xml": "application/xml"
    case "txt", "md": "text/plain; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }
}
