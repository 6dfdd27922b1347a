import Domain

extension AttendanceBars {
  /// Somebody's times as a bar over the session: █ was there, ░ was not.
  ///
  /// A place stands for an equal part of the session and is filled where the person was there for
  /// half of it or more. Who was there at all has one filled place at least.
  public func bar(of spans: [Span], width: Int) -> String {
    guard width > 0, let session = Span(startsAt, endsAt), !session.isEmpty else { return "" }
    let length = session.end.microseconds - session.start.microseconds
    let edges = (0...width).map { place in
      Instant(microseconds: session.start.microseconds + length * Int64(place) / Int64(width))
    }
    let parts = (0..<width).map { place in
      Span(edges[place], edges[place + 1]).map { share(of: spans, in: $0) } ?? 0
    }
    var places = parts.map { $0 >= 0.5 }
    if !places.contains(true), let most = parts.max(), most > 0,
      let longest = parts.firstIndex(of: most)
    {
      places[longest] = true
    }
    return String(places.map { $0 ? "█" : "░" })
  }

  private func share(of spans: [Span], in part: Span) -> Double {
    let whole = part.end.microseconds - part.start.microseconds
    let there = spans.compactMap { $0.clipped(to: part) }
      .reduce(Int64(0)) { $0 + $1.end.microseconds - $1.start.microseconds }
    return whole > 0 ? Double(there) / Double(whole) : 0
  }
}
