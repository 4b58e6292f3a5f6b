import Foundation
import Hashing

/// Downloads one published file: from the first mirror that has the right bytes, and from where an
/// earlier download stopped.
///
/// While it is incomplete or unchecked it is called `NAME.part`.
struct Download {
  let file: PublishedFile
  /// Base addresses, in order.
  let mirrors: [String]
  let folder: String
  /// Seconds of silence after which a mirror is given up.
  let patience: Int
  /// How often a connection that brought something may break.
  static let mostBreaks = 20

  private var part: String { "\(folder)/\(file.name).part" }
  private var whole: String { "\(folder)/\(file.name)" }

  /// Gives the path of the file with the published bytes; `progress` learns how many are here and
  /// what happens.
  func run(progress: (_ bytes: Int, _ message: String?) -> Void) throws(DatasetError) -> String {
    if fileExists(whole), (try? SHA256.hexDigest(ofFileAt: whole)) == file.digest { return whole }
    var complaints: [String] = []
    for mirror in mirrors {
      guard let complaint = try fetch(from: mirror, progress) else { return whole }
      complaints.append("\(mirror) (\(complaint))")
      if complaints.count < mirrors.count {
        progress(fileSize(part), "not from \(mirror): \(complaint); trying the next address")
      }
    }
    let kept = fileSize(part)
    throw DatasetError(
      path: file.name, reason: "not fetched from " + complaints.joined(separator: " nor "),
      advice: kept > 0
        ? "\(kept) of \(file.size) bytes are kept: the same command goes on from there"
        : "check the network, or import a copy by lessons data import FOLDER")
  }

  /// Nil when the file is here, else why this mirror is no help.
  private func fetch(
    from mirror: String, _ progress: (Int, String?) -> Void
  ) throws(DatasetError) -> String? {
    for _ in 0...Self.mostBreaks {
      let offset = offsetToResume()
      var outcome = CurlProcess.Outcome.finished
      if offset < file.size {
        outcome = transfer(from: mirror, progress)
      }
      switch outcome {
      case .finished:
        guard let complaint = try accept() else { return nil }
        // What an earlier run left may be to blame: try once more without it.
        if offset == 0 { return complaint }
      case .cannotResume: unlink(part)
      case .broken(let reason):
        if fileSize(part) <= offset { return reason }
      case .refused(let reason):
        if fileSize(part) > file.size { unlink(part) }
        return reason
      case .impossible(let reason): throw DatasetError(path: part, reason: reason)
      }
    }
    return "the connection broke \(Self.mostBreaks) times"
  }

  private func transfer(
    from mirror: String, _ progress: (Int, String?) -> Void
  ) -> CurlProcess.Outcome {
    CurlProcess(
      address: mirror + file.name, path: part, mostBytes: file.size, patience: patience
    ).run { progress($0, nil) }
  }

  private func offsetToResume() -> Int {
    let size = fileSize(part)
    guard size > file.size else { return size }
    unlink(part)
    return 0
  }

  /// Gives the file its name where its bytes are the published ones, else removes it and says why.
  private func accept() throws(DatasetError) -> String? {
    let size = fileSize(part)
    guard size == file.size else {
      unlink(part)
      return "it sent \(size) bytes, and the published file has \(file.size)"
    }
    guard (try? SHA256.hexDigest(ofFileAt: part)) == file.digest else {
      unlink(part)
      return "it sent other bytes than the published ones (their SHA-256 differs)"
    }
    try moveFile(part, to: whole)
    return nil
  }
}
