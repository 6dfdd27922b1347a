/// A zone with a fixed distance from UTC. Indonesia's three have no summer time.
public struct Zone: Hashable, Sendable {
  /// Seconds east of UTC.
  public let offset: Int

  public init(offset: Int) { self.offset = offset }

  public static let utc = Zone(offset: 0)
  /// Waktu Indonesia Barat, UTC+7.
  public static let wib = Zone(offset: 7 * 3600)
  /// Waktu Indonesia Tengah, UTC+8.
  public static let wita = Zone(offset: 8 * 3600)
  /// Waktu Indonesia Timur, UTC+9.
  public static let wit = Zone(offset: 9 * 3600)

  /// Reads `WIB`, `WITA`, `WIT`, `Asia/Jakarta` and its sisters, `UTC`, or an offset: `+07:00`.
  public init?(_ text: some StringProtocol) {
    switch text.uppercased() {
    case "WIB", "ASIA/JAKARTA", "ASIA/PONTIANAK": self = .wib
    case "WITA", "ASIA/MAKASSAR": self = .wita
    case "WIT", "ASIA/JAYAPURA": self = .wit
    case "UTC", "Z": self = .utc
    default:
      guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
      let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = Int(parts[0]),
        let minutes = Int(parts[1]), (0...14).contains(hours), (0...59).contains(minutes)
      else { return nil }
      offset = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
  }
}

extension Zone {
  /// The IANA name where Indonesia's zones have one, else the offset: what tables and files hold.
  public var storedName: String {
    switch self {
    case .wib: "Asia/Jakarta"
    case .wita: "Asia/Makassar"
    case .wit: "Asia/Jayapura"
    default: description
    }
  }
}

extension Zone: CustomStringConvertible {
  /// `WIB`, `WITA`, `WIT`, `UTC`, or the offset.
  public var description: String {
    switch self {
    case .wib: "WIB"
    case .wita: "WITA"
    case .wit: "WIT"
    case .utc: "UTC"
    default:
      (offset < 0 ? "-" : "+") + padded(abs(offset) / 3600, 2) + ":"
        + padded(abs(offset) / 60 % 60, 2)
    }
  }
}

extension Zone: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let zone = Zone(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no zone (WIB, WITA, WIT, +07:00)")
    }
    self = zone
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
