import Domain

/// One kind of attendance file. A new one is a file beside this and a line in `all`.
protocol RosterFormat: Sendable {
  /// Nil where the heading is another format's.
  /// - Parameter preamble: the records before the heading, the nearest last.
  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError)

  var kind: RosterKind { get }
  var meeting: RosterFile.Meeting? { get }

  /// What a record says; nil where it names nobody (a blank, a closing line, a section's heading).
  mutating func row(of record: CSVRecord) throws(RosterError) -> RosterRow?
}

enum RosterFormats {
  static let all: [any RosterFormat.Type] = [
    ZoomMeeting.self
  ]
}

/// One row of an attendance file.
struct RosterRow {
  enum Presence {
    case span(Span)
    case total(seconds: Int)
    /// In the waiting room: not there yet.
    case waiting
    /// Named without a time.
    case unknown
  }

  var displayName: String
  var email: String?
  var presence: Presence
}
