/// What bounds memory: a file may be of any size, what is kept of it may not.
enum Limits {
  static let recordBytes = 1 << 20
  static let fields = 1_000
  static let rows = 1_000_000
  static let participants = 100_000
  /// Spans of one participant, overlapping ones merged.
  static let spans = 10_000
  /// Bytes of a display name or an e-mail. Zoom itself cuts names at 64 characters.
  static let text = 1_024
  /// Bytes of all names and e-mails together.
  static let allText = 16 << 20
}
