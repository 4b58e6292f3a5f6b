import Foundation

/// Where data is looked for, as the environment says.
///
/// The files that a result was computed from may be unchanged while another folder is meant now, so
/// a result that depends on data is kept together with this.
public enum DataPlace {
  /// The variables that decide, in the order in which they are asked.
  private static let variables = ["LESSONS_DATA", "XDG_DATA_HOME", "HOME"]

  /// The first variable that is set, with its value.
  public static var current: String {
    let environment = absolute(in: ProcessInfo.processInfo.environment)
    for name in variables {
      if let value = environment[name], !value.isEmpty { return "\(name)=\(value)" }
    }
    return ""
  }

  /// `environment` with a relative `LESSONS_DATA` made absolute, for a process in another folder.
  public static func absolute(in environment: [String: String]) -> [String: String] {
    var environment = environment
    if let folder = environment["LESSONS_DATA"], !folder.isEmpty {
      environment["LESSONS_DATA"] = URL(fileURLWithPath: folder).standardizedFileURL.path
    }
    return environment
  }
}
