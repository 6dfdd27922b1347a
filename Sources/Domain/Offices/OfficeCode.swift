extension Office {
  /// An office's code, after the home ministry's region codes: `00` the nation, `33` a province,
  /// `33.16` a district. Letters write the last without its dot: `3316` is read too.
  ///
  /// In the second pair 01 to 69 is a *kabupaten*, 71 to 99 a *kota*.
  public struct Code: Hashable, Sendable {
    public let text: String

    public init?(_ text: some StringProtocol) {
      let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let plain = String(decoding: digits, as: UTF8.self)
      switch (digits.count, text.utf8.count) {
      case (2, 2): self.text = plain
      case (4, 4): self.text = plain.prefix(2) + "." + plain.suffix(2)
      case (4, 5) where Array(text.utf8)[2] == UInt8(ascii: "."): self.text = String(text)
      default: return nil
      }
    }

    public static let national = Code(known: "00")

    public var level: Level {
      if text == "00" { return .national }
      if text.utf8.count == 2 { return .province }
      return text.dropFirst(3) < "70" ? .regency : .city
    }

    /// The code without its dot, as letter numbers write it: `3316`.
    public var compact: String { text.filter { $0 != "." } }

    private init(known text: String) { self.text = text }
  }

  /// *Kabupaten* and *kota* are one tier of the tree; their names must never be confused.
  public enum Level: String, Sendable, Codable, CaseIterable {
    case national, province, regency, city
  }
}

extension Office.Code: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Office.Code: CustomStringConvertible {
  public var description: String { text }
}

extension Office.Code: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = Office.Code(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no office code (33.16 or 3316)")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
