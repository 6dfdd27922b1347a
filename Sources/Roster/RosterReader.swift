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
    let (order, mayBeResaved) = try likelyOrder(open())
    let zone = zone ?? session.zone
    func pass(_ order: FileClock.Order) throws(RosterError) -> RosterFile {
      try RosterPass(records: open(), clock: FileClock(zone: zone, order: order)).read(for: session)
    }
    do {
      return try pass(order)
    } catch {
      // A day above 12 decides for the whole file. Where a spreadsheet may have written it anew,
      // the session's own day decides too. If the file fits neither order, the first error stands.
      switch error {
      case .noSuchDay: break
      case .outsideSession where mayBeResaved: break
      default: throw error
      }
      do { return try pass(order.other) } catch let second {
        switch second {
        case .noSuchDay, .outsideSession: throw error
        default: throw second
        }
      }
    }
  }

  /// By the first time in the file.
  private static func likelyOrder(
    _ records: CSVRecords
  ) throws(RosterError) -> (order: FileClock.Order, mayBeResaved: Bool) {
    var records = records
    for _ in 0..<RosterPass.linesBeforeHeading {
      guard let record = try records.next() else { break }
      for text in record.fields.map({ String(trimmed($0)) }) where text.count <= 40 {
        let isTime = [FileClock.Order.monthFirst, .dayFirst].contains {
          if case .time = FileClock(zone: .utc, order: $0).read(text) { true } else { false }
        }
        if isTime {
          return (
            FileClock.likelyOrder(of: text, delimiter: records.delimiter),
            !FileClock.hasHalf(text)
          )
        }
      }
    }
    return (.monthFirst, false)
  }
}
