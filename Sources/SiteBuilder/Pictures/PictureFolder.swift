import Foundation

/// The pictures beside a lesson's Markdown, read through a closure so that tests need no disk.
struct PictureFolder: Sendable {
  /// Why a picture cannot be shown.
  struct Problem: Error, Equatable {
    var message: String
    var advice: String
  }

  /// The folder's path; nil for the one in which each Markdown file stands by its own path.
  var path: String?
  /// Reads a file, given its path.
  var read: @Sendable (_ path: String) throws -> [UInt8]

  /// The picture that `source` names beside the Markdown file, under its path on the page.
  func picture(_ source: String, shownIn markdown: String) throws(Problem) -> RenderedPage.File {
    let path = source.removingPercentEncoding ?? source
    guard LinkDestination.scheme(of: path) == nil, !path.hasPrefix("/") else {
      throw Problem(
        message: "the picture “\(source)” is not beside the lesson",
        advice: "copy it into the lesson’s folder, so that the page needs nothing from elsewhere")
    }
    guard !path.split(separator: "/").contains("..") else {
      throw Problem(
        message: "the picture “\(source)” lies outside the lesson’s folder",
        advice: "copy it into the lesson’s folder")
    }
    guard Self.extensions.contains((path as NSString).pathExtension.lowercased()) else {
      throw Problem(
        message: "“\(source)” is not a picture that browsers show",
        advice: "use one of " + Self.extensions.joined(separator: ", "))
    }
    let folder = self.path ?? (markdown as NSString).deletingLastPathComponent
    let place = folder.isEmpty ? path : folder + "/" + path
    do {
      return RenderedPage.File(path: path, bytes: try read(place))
    } catch {
      throw Problem(
        message: "the picture “\(source)” cannot be read at \(place)",
        advice: "put the file there, or mend the name")
    }
  }

  static let extensions = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
}
