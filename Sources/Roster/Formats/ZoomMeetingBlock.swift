import Domain

/// What stands above the participants where a meeting was exported with its data.
///
///     Topic,ID,Host,Duration (minutes),Start time,End time,Participants
///     Talk To Me,81234567890,KPU (rapat@contoh.example),192,"11/26/2025 08:31:10 AM",…,16
struct ZoomMeetingBlock {
  let meeting: RosterFile.Meeting

  /// Nil where no such block is among the records.
  init?(_ preamble: [CSVRecord], file: String, clock: FileClock) {
    for (record, values) in zip(preamble, preamble.dropFirst()) {
      let heading = Heading(record, file: file)
      guard let topic = heading.column(HeadingWords.topic),
        let number = heading.column(HeadingWords.meetingNumber)
      else { continue }
      meeting = RosterFile.Meeting(
        topic: values.text(topic), number: values.text(number).filter(\.isNumber),
        span: Self.span(
          from: values.text(heading.column(HeadingWords.start)),
          to: values.text(heading.column(HeadingWords.end)), clock))
      return
    }
    return nil
  }

  static func span(from start: String, to end: String, _ clock: FileClock) -> Span? {
    guard case .time(let start) = clock.read(start), case .time(let end) = clock.read(end) else {
      return nil
    }
    return Span(clock.instant(of: start), clock.instant(of: end))
  }
}
