import Domain

/// One cell of a listing: bare for machines, readable for people.
enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A `staff_ref`: tables leave out one made of office, name and post, which stand beside it.
  case reference(String)
  case words(Words)
  case integer(Int)
  /// Rounded to at most so many decimals.
  case number(Double, decimals: Int)
  case day(Day)

  static func text(_ value: String?) -> Cell { value.map(Cell.text) ?? .empty }
  static func integer(_ value: Int?) -> Cell { value.map(Cell.integer) ?? .empty }
  static func number(_ value: Double?, decimals: Int) -> Cell {
    value.map { .number($0, decimals: decimals) } ?? .empty
  }
  /// A code, a day, an office: whatever has one written form.
  static func code(_ value: (some CustomStringConvertible)?) -> Cell {
    value.map { .text($0.description) } ?? .empty
  }
  static func code(_ value: Day?) -> Cell { value.map(Cell.day) ?? .empty }
  static func yes(_ value: Bool) -> Cell {
    .words(value ? Words(id: "ya", en: "yes") : Words(id: "tidak", en: "no"))
  }

  /// For csv: the language changes words, never numbers.
  func plain(in language: Language) -> String {
    switch self {
    case .empty: ""
    case .text(let text), .reference(let text): text
    case .words(let words): words[language]
    case .integer(let value): String(value)
    case .day(let day): day.description
    case .number(let value, let decimals): Decimal(value, decimals: decimals).shortest
    }
  }

  /// For tables: decimal comma in Indonesian, a dash for what is not there, no line breaks.
  func shown(in language: Language) -> String {
    switch self {
    case .empty: "–"
    case .reference(let text) where text.contains("|"): "–"
    case .number(let value, let decimals):
      Decimal(value, decimals: decimals).text(mark: language == .id ? "," : ".")
    default: String(plain(in: language).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
  }
}

/// A number rounded to some decimals, written without a locale.
private struct Decimal {
  let sign: String
  let whole: String
  let fraction: String

  init(_ value: Double, decimals: Int) {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else {
      (sign, whole, fraction) = ("", "\(value)", "")
      return
    }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    sign = value < 0 && scaled > 0 ? "-" : ""
    whole = String(padded.dropLast(decimals))
    fraction = String(padded.suffix(decimals))
  }

  func text(mark: String) -> String { sign + whole + (fraction.isEmpty ? "" : mark + fraction) }

  /// Without zeros at the end of the fraction.
  var shortest: String {
    var rest = fraction[...]
    while rest.last == "0" { rest.removeLast() }
    return sign + whole + (rest.isEmpty ? "" : "." + rest)
  }
}
