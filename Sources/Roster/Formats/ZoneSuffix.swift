import Domain

/// A zone that stands behind a time: `GMT+7`, `UTC+07:00`, `WITA`, `Z`, `+07:00`.
enum ZoneSuffix {
  /// The time without its zone; the zone is nil where none stands there.
  static func parted(from text: String) -> (time: String, zone: Zone?) {
    let upper = text.uppercased()
    for name in ["WITA", "WIB", "WIT", "GMT", "UTC"] where upper.hasSuffix(" \(name)") {
      return (String(text.dropLast(name.count + 1)), Zone(name == "GMT" ? "UTC" : name))
    }
    for name in [" GMT", " UTC"] {
      guard let range = upper.firstRange(of: name) else { continue }
      let offset = String(upper[range.upperBound...])
      // Upper case may change the count of characters; then the text is no time anyhow.
      guard upper.count == text.count else { break }
      let kept = upper.distance(from: upper.startIndex, to: range.lowerBound)
      return (String(text.prefix(kept)), zone(offset))
    }
    // ISO 8601, where an offset follows the seconds at once.
    guard let clock = upper.firstIndex(of: "T"), upper[..<clock].contains(where: \.isNumber) else {
      return (text, nil)
    }
    if upper.hasSuffix("Z") { return (String(text.dropLast()), .utc) }
    let offset = String(upper.suffix(6))
    guard upper.count > 16, let zone = zone(offset) else { return (text, nil) }
    return (String(text.dropLast(6)), zone)
  }

  /// `+7`, `+07:00`, `-03:30`.
  private static func zone(_ offset: String) -> Zone? {
    guard let sign = offset.first, sign == "+" || sign == "-" else { return nil }
    let parts = offset.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let hours = parts.first, (1...2).contains(hours.count), parts.count <= 2 else {
      return nil
    }
    let minutes = parts.count == 2 ? parts[1] : "00"
    return Zone("\(sign)\(hours.count == 1 ? "0" : "")\(hours):\(minutes)")
  }
}
