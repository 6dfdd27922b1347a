import Domain

/// One table of a file, read in the order of day and month that its times are written in.
struct RosterSheet {
  let input: Input
  /// From 0; of a workbook.
  let number: Int
  let layout: TableRecords.Layout

  func read(session: SessionTime, zone: Zone) throws(RosterError) -> RosterFile {
    let (order, mayBeResaved) = try likelyOrder()
    do {
      return try pass(order, session, zone)
    } catch {
      // A day above 12 decides for the whole file. Where a spreadsheet may have written it anew,
      // the session's own day decides too. If the file fits neither order, the first error stands,
      // unless all its days exist in the other.
      switch error {
      case .noSuchDay: break
      case .outsideSession where mayBeResaved: break
      default: throw error
      }
      do { return try pass(order.other, session, zone) } catch let second {
        switch (error, second) {
        case (_, .noSuchDay), (.outsideSession, .outsideSession): throw error
        case (_, .outsideSession) where !mayBeResaved: throw error
        default: throw second
        }
      }
    }
  }

  private func open() throws(RosterError) -> TableRecords {
    try TableRecords(input, sheet: number, layout: layout)
  }

  private func pass(
    _ order: FileClock.Order, _ session: SessionTime, _ zone: Zone
  ) throws(RosterError) -> RosterFile {
    let clock = FileClock(zone: zone, order: order, heldOn: session.heldOn)
    return try RosterPass(records: open(), clock: clock).read(for: session)
  }

  /// By the first time in the file.
  private func likelyOrder() throws(RosterError) -> (order: FileClock.Order, mayBeResaved: Bool) {
    var records = try open()
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
