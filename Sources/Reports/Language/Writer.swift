import Domain

/// Writes words, numbers and days as one language does.
struct Writer: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(id: String, en: String) -> String { language == .id ? id : en }

  /// What stands where there is no value.
  static let none = "–"

  /// `1.234` in Indonesian, `1,234` in English.
  func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += say(id: ".", en: ",") }
      text.append(digit)
    }
    return text
  }

  /// `1.234,50`: rounded half away from zero, always with two places.
  func decimal(_ number: Double?) -> String {
    // Beyond 2^53 hundredths the last digits would be made up.
    guard let number, number.magnitude < 90_000_000_000_000 else { return Self.none }
    let hundredths = Int((number.magnitude * 100).rounded())
    let places = String(hundredths % 100)
    let sign = number < 0 && hundredths > 0 ? "-" : ""
    return sign + whole(hundredths / 100) + say(id: ",", en: ".")
      + (places.count == 1 ? "0" : "") + places
  }

  /// `3,5`, `4`: places only where there are any.
  func short(_ number: Double?) -> String {
    var text = decimal(number)
    guard text != Self.none else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(",") || text.hasSuffix(".") { text.removeLast() }
    return text
  }

  func hours(_ hours: LearningHours?) -> String { short(hours?.value) }

  /// `66,67%`
  func percent(_ number: Double?) -> String {
    guard let number else { return Self.none }
    return decimal(number) + "%"
  }

  /// `4 dari 5`
  func share(_ part: Int, of all: Int) -> String {
    say(id: "\(whole(part)) dari \(whole(all))", en: "\(whole(part)) of \(whole(all))")
  }

  /// `4 dari 5 pegawai (80,00%)`; without the percentage where there is nothing to divide by.
  func share(_ part: Int, of all: Int, id: String, en: String) -> String {
    let text = share(part, of: all) + " " + say(id: id, en: en)
    guard all > 0 else { return text }
    return text + " (\(percent(Double(part) / Double(all) * 100)))"
  }
}
