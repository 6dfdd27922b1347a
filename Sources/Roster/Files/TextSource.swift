import Domain

/// A file's text as UTF-8 bytes in pieces, whatever of UTF-8, UTF-16 and Windows-1252 it is.
///
/// UTF-16 is turned into UTF-8 here. Windows-1252 cannot be told from UTF-8 before its first
/// accented letter, so its bytes pass and each field decides (`decoded`).
struct TextSource {
  private enum Encoding { case bytes, utf16(bigEndian: Bool) }

  private let source: ByteSource
  private let encoding: Encoding
  private var first: [UInt8]?
  private var leftover: UInt8?
  private var highSurrogate: UInt16?

  /// Whether what was read so far ends inside a letter of UTF-16.
  var isCutShort: Bool { leftover != nil || highSurrogate != nil }

  /// - Throws: `.emptyFile`; `.binaryFile` for what begins as a picture, an archive or a workbook.
  init(_ source: ByteSource, place: Place) throws(RosterError) {
    guard var start = try source.next() else { throw .emptyFile(place) }
    while start.count < 8, let more = try source.next() { start += more }
    if let kind = RosterError.FileKind(start) { throw .binaryFile(place, kind) }
    self.source = source
    switch start.prefix(3) {
    case [0xEF, 0xBB, 0xBF]: (encoding, first) = (.bytes, Array(start.dropFirst(3)))
    case let mark where mark.starts(with: [0xFF, 0xFE]):
      (encoding, first) = (.utf16(bigEndian: false), Array(start.dropFirst(2)))
    case let mark where mark.starts(with: [0xFE, 0xFF]):
      (encoding, first) = (.utf16(bigEndian: true), Array(start.dropFirst(2)))
    default: (encoding, first) = (Self.unmarked(start), start)
    }
  }

  /// UTF-16 without a mark shows itself by the NUL beside each of its first, plain letters.
  private static func unmarked(_ start: [UInt8]) -> Encoding {
    let units = zip(start.prefix(8), start.prefix(8).dropFirst()).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    guard units.count > 1 else { return .bytes }
    if units.allSatisfy({ $0.0 != 0 && $0.1 == 0 }) { return .utf16(bigEndian: false) }
    if units.allSatisfy({ $0.0 == 0 && $0.1 != 0 }) { return .utf16(bigEndian: true) }
    return .bytes
  }

  mutating func next() throws(RosterError) -> [UInt8]? {
    while true {
      let piece: [UInt8]
      if let first {
        piece = first
        self.first = nil
      } else if let more = try source.next() {
        piece = more
      } else {
        return nil
      }
      guard case .utf16(let bigEndian) = encoding else {
        if piece.isEmpty { continue }
        return piece
      }
      let text = transcoded(piece, bigEndian: bigEndian)
      if !text.isEmpty { return text }
    }
  }

  /// UTF-8 of whole units; a unit or a pair cut by the piece's end waits for the next piece.
  private mutating func transcoded(_ piece: [UInt8], bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count)
    for byte in piece {
      guard let one = leftover else {
        leftover = byte
        continue
      }
      leftover = nil
      let unit = bigEndian ? UInt16(one) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(one)
      append(unit, to: &bytes)
    }
    return bytes
  }

  private mutating func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &bytes)
        return
      }
      append("\u{FFFD}", to: &bytes)
    }
    if unit < 0x80 {
      bytes.append(UInt8(unit))
    } else if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else {
      append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &bytes)
    }
  }

  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension TextSource {
  /// A field's text: UTF-8 where it is valid, else Windows-1252, what Excel in Indonesia saves.
  static func decoded(_ field: [UInt8]) -> String {
    if let text = String(validating: field, as: UTF8.self) { return text }
    var text = ""
    for byte in field {
      let value = (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return text
  }

  /// Windows-1252 from 0x80 to 0x9F; five bytes have no letter.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
