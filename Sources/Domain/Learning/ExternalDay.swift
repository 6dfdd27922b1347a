extension Day {
  /// A day as training lists write it: `2025-11-05`, `05-11-2025`, `5/11/2025`; a time of midnight
  /// that a workbook puts behind it is left out.
  public init?(written text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = parts.first, parts.count == 1 || parts[1].allSatisfy({ "0:.".contains($0) })
    else { return nil }
    if let day = Day(date) {
      self = day
      return
    }
    for separator in ["-", "/"] as [Character] {
      let numbers = date.split(separator: separator, omittingEmptySubsequences: false)
      guard numbers.count == 3, numbers[2].count == 4,
        numbers.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } && $0.count <= 4 }),
        let day = Int(numbers[0]), let month = Int(numbers[1]), let year = Int(numbers[2])
      else { continue }
      self.init(year: year, month: month, day: day)
      return
    }
    return nil
  }

  /// `05-11-2025`, as the national civil-service system writes it.
  public var dayMonthYear: String {
    let (year, month, day) = components
    return "\(padded(day, 2))-\(padded(month, 2))-\(padded(year, 4))"
  }
}
