import ArgumentParser
import Domain

/// A time as users write it: `2025-11-26T09:00`, with an offset where they like: `…09:00+07:00`.
struct ClockTime: ExpressibleByArgument, Hashable, Sendable {
  var local: LocalTime
  /// Nil: the text named none.
  var zone: Zone?

  init?(argument: String) {
    if let local = LocalTime(argument) {
      self.local = local
      return
    }
    let zoneLength = argument.hasSuffix("Z") ? 1 : 6
    guard let local = LocalTime(argument.dropLast(zoneLength)),
      let zone = Zone(argument.suffix(zoneLength))
    else { return nil }
    self.local = local
    self.zone = zone
  }
}
