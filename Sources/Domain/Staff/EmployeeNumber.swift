/// The 18-digit number of a civil servant (NIP) or a contract civil servant (NI PPPK).
///
/// Digits 1-8 birth date; 9-14 month of the start (NIP) or year of the first contract, `2` and the
/// count of contracts (NI PPPK); 15 sex; 16-18 serial. There is no check digit: a slip in the serial
/// is a valid number of somebody else, so match number and name.
public struct EmployeeNumber: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case civilServant
    /// Digits 13-14 are `24` where the contract is part-time (since 2025).
    case contract(partTime: Bool)
  }

  /// 18 digits, nothing else.
  public let text: String
  public let kind: Kind
  public let birth: Day
  public let woman: Bool
  /// 1 to 999.
  public let serial: Int
  /// Year of the start as a trainee, or of the first contract.
  public let startedYear: Int

  /// Reads a number as forms and spreadsheets hold it: blanks and apostrophes are dropped, and an
  /// empty cell or a dash means that the person has none.
  public static func parse(_ text: String) -> Result<EmployeeNumber?, EmployeeNumberFault> {
    let isBare = text.utf8.allSatisfy { (48...57).contains($0) }
    let bare =
      isBare ? text : String(text.unicodeScalars.filter { !isPadding($0) }.map(Character.init))
    if ["", "-", "–", "—"].contains(bare) { return .success(nil) }
    let bytes = Array(bare.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) }) else {
      return .failure(isExponential(bare) ? .rounded(text) : .notDigits(text))
    }
    guard bytes.count == 18 else { return .failure(.wrongLength(bytes.count)) }
    let digits = bytes.map { Int($0) - 48 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }

    guard let birth = Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else {
      return .failure(.badBirthDate(String(bare.prefix(8))))
    }
    let kind: Kind
    switch number(12..<14) {
    case 1...12: kind = .civilServant
    case 21...29: kind = .contract(partTime: number(12..<14) == 24)
    default: return .failure(.badMonth(number(12..<14)))
    }
    let started = number(8..<12)
    // Our bound, wide on purpose: nobody is hired as a child or long after retirement.
    guard (16...60).contains(started - birth.year) else {
      return .failure(.badAge(started - birth.year))
    }
    guard (1...2).contains(digits[14]) else { return .failure(.badSex(digits[14])) }
    guard number(15..<18) > 0 else { return .failure(.badSerial) }
    return .success(
      EmployeeNumber(
        text: bare, kind: kind, birth: birth, woman: digits[14] == 2, serial: number(15..<18),
        startedYear: started))
  }

  /// Blanks, and the apostrophe that tells a spreadsheet to keep text.
  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "'’‘`\u{FEFF}\u{200B}".unicodeScalars.contains(scalar)
  }

  /// `1,99611E+17`: the last digits are gone for good.
  private static func isExponential(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty
      && parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
      && parts[1].drop(while: { $0 == "+" }).allSatisfy(\.isNumber) && parts[1].count > 1
  }
}

extension EmployeeNumber: LosslessStringConvertible {
  /// Nil for what `parse` refuses, and for an empty text or a dash.
  public init?(_ description: String) {
    guard case .success(.some(let number)) = EmployeeNumber.parse(description) else { return nil }
    self = number
  }

  public var description: String { text }
}

extension EmployeeNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = EmployeeNumber(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no employee number (18 digits)")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Why a text is no employee number.
public enum EmployeeNumberFault: Error, Hashable, Sendable {
  case rounded(String)
  case notDigits(String)
  case wrongLength(Int)
  case badBirthDate(String)
  case badMonth(Int)
  case badAge(Int)
  case badSex(Int)
  case badSerial

  public var words: Words {
    switch self {
    case .rounded(let text):
      Words(id: "NIP '\(text)' telah dibulatkan", en: "NIP '\(text)' has been rounded")
    case .notDigits(let text):
      Words(id: "NIP '\(text)' bukan angka saja", en: "NIP '\(text)' is not digits only")
    case .wrongLength(let count):
      Words(id: "NIP berisi \(count) angka, bukan 18", en: "NIP has \(count) digits, not 18")
    case .badBirthDate(let text):
      Words(
        id: "tanggal lahir '\(text)' dalam NIP tidak ada",
        en: "the birth date '\(text)' in the NIP does not exist")
    case .badMonth(let number):
      Words(
        id: "angka ke-13 dan 14 NIP (\(number)) bukan 01-12 atau 21-29",
        en: "digits 13 and 14 of the NIP (\(number)) are not 01-12 or 21-29")
    case .badAge(let years):
      Words(
        id: "menurut NIP mulai bekerja pada umur \(years)",
        en: "by the NIP, work began at the age of \(years)")
    case .badSex(let digit):
      Words(
        id: "angka ke-15 NIP (\(digit)) bukan 1 atau 2",
        en: "digit 15 of the NIP (\(digit)) is not 1 or 2")
    case .badSerial:
      Words(
        id: "nomor urut NIP 000, mungkin dibulatkan",
        en: "the serial of the NIP is 000, perhaps rounded")
    }
  }

  public var next: Words {
    switch self {
    case .rounded, .badSerial:
      Words(id: "ekspor ulang sebagai teks", en: "export the column as text again")
    default: Words(id: "periksa NIP-nya", en: "check the NIP")
    }
  }
}
