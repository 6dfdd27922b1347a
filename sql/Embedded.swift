/// The text files that the binary carries: migrations, metrics, reference tables.
public enum Embedded {
  public enum Folder: String, Sendable {
    case migrations = "sql/migrations"
    case metrics = "sql/metrics"
    case reference = "config/reference"
  }

  /// The files of a folder by name, in order, without their endings: `0001_offices`.
  public static func files(in folder: Folder) -> [(name: String, text: String)] {
    allFiles.lazy.filter { $0.folder == folder.rawValue }
      .map { (name: String($0.name.prefix { $0 != "." }), text: $0.text) }
  }

  /// One file by its name without ending; nil if there is none.
  public static func text(_ name: String, in folder: Folder) -> String? {
    files(in: folder).first { $0.name == name }?.text
  }
}
