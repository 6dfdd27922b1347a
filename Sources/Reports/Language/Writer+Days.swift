import Domain

extension Writer {
  /// `26 November 2025`
  func day(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(number) \(Self.months[month - 1][language]) \(year)"
  }

  /// `26 Nov 2025`, for narrow columns.
  func shortDay(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(number) \(Self.months[month - 1][language].prefix(3)) \(year)"
  }

  /// `1 Oktober s.d. 31 Desember 2025`
  func period(_ quarter: Quarter) -> String {
    let first = quarter.firstDay.components
    return "\(first.day) \(Self.months[first.month - 1][language]) "
      + say(id: "s.d.", en: "to") + " \(day(quarter.lastDay))"
  }

  /// `Triwulan IV Tahun 2025`, `Quarter 4, 2025`
  func quarter(_ quarter: Quarter) -> String {
    say(
      id: "Triwulan \(quarter.roman) Tahun \(quarter.year)",
      en: "Quarter \(quarter.number), \(quarter.year)")
  }

  private static let months = [
    Words(id: "Januari", en: "January"), Words(id: "Februari", en: "February"),
    Words(id: "Maret", en: "March"), Words("April"), Words(id: "Mei", en: "May"),
    Words(id: "Juni", en: "June"), Words(id: "Juli", en: "July"),
    Words(id: "Agustus", en: "August"), Words("September"), Words(id: "Oktober", en: "October"),
    Words("November"), Words(id: "Desember", en: "December"),
  ]
}
