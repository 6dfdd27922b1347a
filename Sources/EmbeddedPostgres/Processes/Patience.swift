#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks again and again until something is so, or the time is over.
struct Patience {
  /// Seconds.
  var limit: Double
  /// Seconds between two looks.
  var interval = 0.005

  /// - Returns: what `look` found, nil when the time was over.
  func wait<Found, Fault: Error>(_ look: () throws(Fault) -> Found?) throws(Fault) -> Found? {
    let end = ContinuousClock.now + .seconds(limit)
    while true {
      if let found = try look() { return found }
      guard ContinuousClock.now < end else { return nil }
      usleep(UInt32(interval * 1_000_000))
    }
  }
}
