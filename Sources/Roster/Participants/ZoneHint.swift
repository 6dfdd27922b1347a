import Domain

/// Notices a file whose host sat in another zone: its times have none, and lie whole hours beside
/// the session.
enum ZoneHint {
  /// Hours that Indonesian zones lie apart.
  private static let hours = [-1, 1, -2, 2]
  /// Of the time that a shift can win at most, the share that makes it worth asking.
  private static let enough = 0.6

  /// The zone in which the times would fit far better than in `zone`; nil where none does.
  static func zone(
    for participants: [Participant], read zone: Zone, session: SessionTime
  ) -> Zone? {
    let times = participants.map { $0.spans.isEmpty ? $0.stays.map(\.span) : $0.spans }
    func overlap(_ shift: Int) -> Int {
      let from = session.start.adding(seconds: -shift)
      guard let window = Span(from, session.end.adding(seconds: -shift)) else { return 0 }
      return times.reduce(0) { $0 + presence(of: $1, within: window) }
    }
    let asRead = overlap(0)
    var best: (shift: Int, seconds: Int)?
    for shift in hours.map({ $0 * 3600 }) {
      let seconds = overlap(shift)
      if seconds > best?.seconds ?? asRead { best = (shift, seconds) }
    }
    guard let best else { return nil }
    let most = times.reduce(0) { sum, spans in
      let total = spans.reduce(0) { $0 + $1.seconds }
      return sum + min(total, abs(best.shift), session.scheduledSeconds)
    }
    guard most > 0, Double(best.seconds - asRead) >= enough * Double(most) else { return nil }
    // Times that must be moved back were read too far west: the clock's zone lies further east.
    return Zone(offset: zone.offset - best.shift)
  }

  static func words(read zone: Zone, suggested: Zone) -> Words {
    let hours = abs(suggested.offset - zone.offset) / 3600
    return Words(
      id: "hampir semua waktu bergeser \(hours) jam dari sesi: tuan rumah mungkin di zona "
        + "\(suggested); bila benar, baca lagi dengan zona itu",
      en: "nearly all times lie \(hours) h beside the session: the host may sit in zone "
        + "\(suggested); if so, read the file again in that zone")
  }
}
