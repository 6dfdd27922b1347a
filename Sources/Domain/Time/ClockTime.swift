/// A time as users write it: `2025-11-26T09:00`, with an offset where they like: `…09:00+07:00`.
public struct ClockTime: Hashable, Sendable {
  public var local: LocalTime
  /// Nil: the text named none.
  public var zone: Zone?

  public init?(_ text: String) {
    if let local = LocalTime(text) {
      self.local = local
      return
    }
    let zoneLength = text.hasSuffix("Z") ? 1 : 6
    guard let local = LocalTime(text.dropLast(zoneLength)),
      let zone = Zone(text.suffix(zoneLength))
    else { return nil }
    self.local = local
    self.zone = zone
  }

  /// What the clock shows at that moment in a zone; the time itself where it named none.
  public func local(in zone: Zone?) -> LocalTime {
    guard let zone, let own = self.zone else { return local }
    return LocalTime(local.instant(in: own), in: zone)
  }
}
