/// What bounds memory: a file may be of any size, what is kept of it may not.
enum Limits {
  static let recordBytes = 1 << 20
  static let fields = 1_000
  static let rows = 1_000_000
  static let participants = 100_000
  /// Spans of one participant, overlapping ones merged.
  static let spans = 10_000
  /// Meetings of an account-wide report.
  static let meetings = 1_000
  /// Remarks on rows; more are counted only.
  static let remarks = 1_000
  /// Seconds of one join: a week. Zoom and Teams end a meeting after 30 hours.
  static let joinSeconds = 7 * 86_400
  /// Bytes of a display name, an e-mail, an office or a post. Zoom itself cuts names at 64 characters.
  static let text = 1_024
  /// Bytes of all of those together.
  static let allText = 16 << 20
}

/// What bounds a workbook, which unfolds as it is read.
extension Limits {
  /// Bytes of one unpacked entry.
  static let entryBytes: UInt64 = 256 << 20
  /// How many times larger than packed an entry may be; sheets reach about 60 times.
  static let entryRatio: UInt64 = 200
  /// Bytes below which the ratio is not asked for.
  static let entryBytesUnasked: UInt64 = 4 << 20
  /// Texts that cells share.
  static let sharedStrings = 1_000_000
  /// Bytes of all of them.
  static let sharedBytes = 32 << 20
  static let sheets = 256
  static let cellStyles = 65_536
}
