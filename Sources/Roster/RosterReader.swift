import Domain

/// Reads an attendance file of any known kind.
public enum RosterReader {
  /// Reads a file in one pass and bounded memory (a second pass where the first times turn out to
  /// be written day-first).
  /// - Parameter zone: the zone of the file's times; else the session's.
  /// - Throws: a `RosterError` with file, line, column and heading.
  public static func read(
    path: String, session: SessionTime, zone: Zone? = nil
  ) throws(RosterError) -> RosterFile {
    try read(session: session, zone: zone) { () throws(RosterError) in
      try CSVRecords(path: path)
    }
  }

  /// Reads a file that is already in memory.
  public static func read(
    bytes: [UInt8], name: String, session: SessionTime, zone: Zone? = nil
  ) throws(RosterError) -> RosterFile {
    try read(session: session, zone: zone) { () throws(RosterError) in
      try CSVRecords(bytes: bytes, name: name)
    }
  }

  private static func read(
    session: SessionTime, zone: Zone?, open: () throws(RosterError) -> CSVRecords
  ) throws(RosterError) -> RosterFile {
    let order = try likelyOrder(open())
    let zone = zone ?? session.zone
    do {
      let clock = FileClock(zone: zone, order: order)
      return try RosterPass(records: open(), clock: clock).read(for: session)
    } catch .noSuchDay(let place, let text) {
      // A day above 12 decides for the whole file; if it fits neither order, the first error stands.
      do {
        let clock = FileClock(zone: zone, order: order == .monthFirst ? .dayFirst : .monthFirst)
        return try RosterPass(records: open(), clock: clock).read(for: session)
      } catch .noSuchDay { throw .noSuchDay(place, text: text) }
    }
  }

  /// By the first time in the records after the heading.
  private static func likelyOrder(_ records: CSVRecords) throws(RosterError) -> FileClock.Order {
    var records = records
    for _ in 0..<RosterPass.linesBeforeHeading {
      guard let record = try records.next() else { break }
      let texts = record.fields.map { String(trimmed($0)) }
      for text in texts where text.count <= 40 {
        let read = [FileClock.Order.monthFirst, .dayFirst].map {
          FileClock(zone: .utc, order: $0).read(text)
        }
        if read.contains(where: { if case .time = $0 { true } else { false } }) {
          return FileClock.likelyOrder(of: text, delimiter: records.delimiter)
        }
      }
    }
    return .monthFirst
  }
}
