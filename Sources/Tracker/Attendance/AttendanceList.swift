import Domain
import Roster

/// A table that names the attendance files of many sessions: `session,file` and optionally `zone`.
///
///     session,file,zone
///     ttm-11,zoom/ttm-11.csv,
///     ttm-12,zoom/ttm-12.csv,WIT
///
/// A path is relative to the table. Rows of the same session and zone are one import, so that its
/// files are merged.
public struct AttendanceList: Sendable {
  public struct Entry: Hashable, Sendable {
    public var session: String
    public var zone: Zone?
    /// Paths, as they can be opened from here.
    public var files: [String]
    /// The first row that names the session.
    public var place: Place
  }

  static let columns: [TableFile.Column] = [
    .init("session", "sesi", "kode sesi", required: true),
    .init("file", "berkas", "nama berkas", required: true),
    .init("zone", "zona"),
  ]

  /// In the order of their first rows.
  public private(set) var entries: [Entry] = []

  /// - Parameter zone: of the rows that name none; nil: the session's.
  /// - Throws: `.file`, `.roster` and `.refused` where the table is not as promised; the files that
  ///   it names are not looked at.
  public init(path: String, zone: Zone? = nil) throws(TrackerError) {
    let table = try TableFile.read(InputFile(path: path), columns: Self.columns)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var positions: [Key: Int] = [:]
    for row in table.rows {
      let (session, file) = (try row.required("session"), try row.required("file"))
      let zone = try row.parsed("zone", shape: "WIB, WITA, WIT", { Zone($0) }) ?? zone
      let opened = file.hasPrefix("/") ? file : folder + file
      let key = Key(session: session, zone: zone)
      if let position = positions[key] {
        entries[position].files.append(opened)
      } else {
        positions[key] = entries.count
        entries.append(
          Entry(
            session: session, zone: zone, files: [opened],
            place: Place(file: row.file, line: row.line)))
      }
    }
  }

  private struct Key: Hashable {
    var session: String
    var zone: Zone?
  }
}
