import Domain

/// Whether a file is of the session at all, and what of it came late.
struct SessionDay {
  /// Our bound: a form may stay open for a while.
  private static let formSecondsAfterEnd = 30 * 60

  let session: SessionTime
  let file: String

  /// A file none of whose times touches the session's local day is another session's.
  /// - Throws: `.outsideSession` with both days.
  func check(
    _ participants: [Participant], _ meeting: RosterFile.Meeting?
  ) throws(RosterError) {
    var earliest: (start: Instant, line: Int)?
    for participant in participants {
      for span in participant.times {
        if isOnDay(span) { return }
        if span.start < earliest?.start ?? span.end.adding(seconds: 1) {
          earliest = (span.start, participant.firstLine)
        }
      }
    }
    if earliest == nil, let span = meeting?.span {
      if isOnDay(span) { return }
      earliest = (span.start, 2)
    }
    guard let earliest else { return }
    throw .outsideSession(
      Place(file: file, line: earliest.line, column: 1),
      fileDay: LocalTime(earliest.start, in: session.zone).day, sessionDay: session.heldOn)
  }

  private func isOnDay(_ span: Span) -> Bool {
    let day = session.wholeDay
    return span.start < day.end && (day.start < span.end || day.start == span.start)
  }

  /// Remarks on forms that were sent long after the session.
  func lateForms(_ participants: [Participant], in zone: Zone) -> [Remark] {
    let last = session.end.adding(seconds: Self.formSecondsAfterEnd)
    return participants.compactMap { participant in
      guard participant.proof == .signed, let at = participant.signedAt, at > last else {
        return nil
      }
      let time = LocalTime(at, in: zone)
      return Remark(
        line: participant.firstLine,
        Words(
          id: "dikirim setelah sesi (\(time.day) \(time.clock))",
          en: "sent after the session (\(time.day) \(time.clock))"))
    }
  }
}
