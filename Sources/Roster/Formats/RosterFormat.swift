import Domain

/// One kind of attendance file. A new one is a file beside this and a line in `all`.
protocol RosterFormat: Sendable {
  /// Nil where the heading is another format's.
  /// - Parameter preamble: the records before the heading, the nearest last.
  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError)

  var kind: RosterKind { get }
  var meeting: RosterFile.Meeting? { get }

  /// Whether the record that gave the file away is its first row already.
  var headingIsRow: Bool { get }

  /// How a row is mended whose quotes were lost; nil where that cannot be told.
  var torn: Torn? { get }

  /// What a record says; nil where it names nobody (a blank, a closing line, a section's heading).
  mutating func row(of record: CSVRecord) throws(RosterError) -> RosterRow?
}

extension RosterFormat {
  var meeting: RosterFile.Meeting? { nil }
  var headingIsRow: Bool { false }
  var torn: Torn? { nil }
}

enum RosterFormats {
  /// Asked in this order: the plain list takes what no platform wrote.
  static let all: [any RosterFormat.Type] = [
    ZoomUsage.self, ZoomMeeting.self, ZoomWebinar.self, TeamsReport.self, TeamsList.self,
    GoogleMeet.self, ZoomChat.self, PlainList.self,
  ]
}
