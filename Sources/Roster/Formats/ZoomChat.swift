import Domain

/// A chat saved from Zoom, as a list of who wrote: each message proves that its writer was there at
/// that moment, and no minutes.
///
///     09:03:12 From  KPU KAB. BLORA  to  Everyone:
///     	Hadir KPU Blora: Bagus Prasetya, Sri Wahyuningtyas
///
/// Older ones have `09:03:12	From KPU KAB. BLORA : Hadir` or `09:03:12	KPU KAB. BLORA:	Hadir`. What
/// stands in the messages is not read: who is named there did not sign it.
struct ZoomChat: RosterFormat {
  let kind = RosterKind.zoomChat
  let headingIsRow = true
  private let file: String
  private let clock: FileClock

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard clock.heldOn != nil, heading.record.fields.count == 1,
      Line(heading.record.fields[0]) != nil
    else { return nil }
    (file, self.clock) = (heading.file, clock)
  }

  /// Whether a line begins a message, by which a chat is known.
  static func begins(with line: String) -> Bool { Line(line) != nil }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    // Other lines go on with the message.
    guard let line = Line(record.fields.joined(separator: "\t")),
      let day = line.day ?? clock.heldOn,
      let time = LocalTime(
        day: day, hour: line.second / 3600, minute: line.second / 60 % 60, second: line.second % 60)
    else { return nil }
    return RosterRow(displayName: line.writer, presence: .wrote(at: clock.instant(of: time)))
  }
}

extension ZoomChat {
  /// The first line of a message.
  private struct Line {
    var day: Day?
    /// Of the day.
    var second: Int
    var writer: String

    init?(_ text: String) {
      var rest = trimmed(text)
      if let date = Day(rest.prefix(10)) {
        day = date
        rest = trimmed(rest.dropFirst(10))
      }
      let clock = rest.prefix { $0.isNumber || $0 == ":" }
      guard clock.count >= 7, clock.filter({ $0 == ":" }).count == 2,
        let second = FileClock.secondOfDay(String(clock))
      else { return nil }
      self.second = second
      rest = rest.dropFirst(clock.count)
      guard rest.first?.isWhitespace == true else { return nil }
      guard let writer = Self.writer(in: rest), !writer.isEmpty else { return nil }
      self.writer = writer
    }

    /// New: `From  Name  to  Everyone:`; old: `From  Name : text`; oldest: a tab, `Name:`, a tab.
    private static func writer(in text: Substring) -> String? {
      let body = trimmed(text)
      for (from, to) in [("From ", "to"), ("Dari ", "ke")] where body.hasPrefix(from) {
        let rest = trimmed(body.dropFirst(from.count))
        let receiver = rest.firstRange(of: "  \(to)  ") ?? rest.firstRange(of: " \(to) ")
        let colon = rest.firstRange(of: " : ")
        if let receiver, receiver.lowerBound < colon?.lowerBound ?? rest.endIndex,
          rest[receiver.upperBound...].contains(":")
        {
          return String(trimmed(rest[..<receiver.lowerBound]))
        }
        return colon.map { String(trimmed(rest[..<$0.lowerBound])) }
      }
      guard text.first == "\t", let colon = body.firstRange(of: ":\t") else { return nil }
      return String(trimmed(body[..<colon.lowerBound]))
    }
  }
}
