import Domain

/// A table of credit rules, as `credit rules --output csv` writes it:
/// `code,basis,jp,minutes_per_jp,rounding,cap_per_day,occasions_per_month,international_jp,`
/// `international_factor,valid_from,valid_to,source`.
struct CreditRuleFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("code", "kode", "form", "bentuk", required: true),
    .init("name", "nama"),
    .init("basis", "dasar", required: true),
    .init("jp"),
    .init("minutes_per_jp", "menit_per_jp"),
    .init("rounding", "pembulatan"),
    .init("cap_per_day", "cap_per_day_jp", "batas_sehari"),
    .init("occasions_per_month", "cap_per_month_occasions", "kali_sebulan"),
    .init("international_jp", "jp_internasional"),
    .init("international_factor", "faktor_internasional"),
    .init("valid_from", "berlaku_sejak", required: true),
    .init("valid_to", "berlaku_sampai"),
    .init("source", "dasar_hukum", required: true),
  ]

  /// A version of a rule, checked by itself; its rule has no number yet.
  struct Line: Sendable {
    var version: RuleVersion
    var row: TableRow
  }

  /// Codes of the learning forms.
  let forms: Set<String>

  func read(_ file: InputFile) throws(TrackerError) -> (lines: [Line], ignored: [String]) {
    let table = try TableFile.read(file, columns: Self.columns)
    return (try table.rows.map(line), table.ignored)
  }

  private func line(_ row: TableRow) throws(TrackerError) -> Line {
    let code = try row.required("code").uppercased()
    guard forms.contains(code) else { throw .unknown(.form, code, at: row.place("code")) }
    _ = try row.required("basis")
    let basis = try row.parsed("basis", shape: "hourly|daily|daily_cap|occasion|semester") {
      CreditRule.Basis(rawValue: $0.lowercased())
    }
    let rounding = try row.parsed("rounding", shape: "floor|nearest|exact") {
      CreditRule.Rounding(rawValue: $0.lowercased())
    }
    let minutes = try count("minutes_per_jp", row)
    let factor = try hours("international_factor", row)?.hundredths
    let rule = CreditRule(
      id: 0, form: code, basis: basis ?? .hourly, jp: try hours("jp", row),
      minutesPerJP: minutes ?? 45, rounding: rounding ?? .floor,
      capPerDay: try hours("cap_per_day", row),
      occasionsPerMonth: try count("occasions_per_month", row),
      internationalJP: try hours("international_jp", row), internationalFactor: factor)
    try check(rule, row)
    _ = try row.required("valid_from")
    let (from, to) = (try row.day("valid_from"), try row.day("valid_to"))
    guard let from else { throw .internalFault("no day") }
    if let to, to <= from {
      throw .refused(
        Words(id: "valid_to tidak sesudah valid_from", en: "valid_to is not after valid_from"),
        next: Words(
          id: "valid_to adalah hari pertama yang tidak berlaku lagi",
          en: "valid_to is the first day on which it no longer holds"), at: row.place("valid_to"))
    }
    return Line(
      version: RuleVersion(
        rule: rule, hasMinutes: minutes != nil, from: from, to: to,
        source: try row.required("source")),
      row: row)
  }

  /// What a basis counts by must be there.
  private func check(_ rule: CreditRule, _ row: TableRow) throws(TrackerError) {
    switch rule.basis {
    case .hourly: _ = try row.required("minutes_per_jp")
    case .dailyCap:
      _ = try row.required("minutes_per_jp")
      _ = try row.required("cap_per_day")
    case .daily, .occasion, .semester: _ = try row.required("jp")
    }
  }

  /// JP or a factor, not negative, with two decimals at most.
  private func hours(_ key: String, _ row: TableRow) throws(TrackerError) -> LearningHours? {
    guard let text = row.optional(key) else { return nil }
    guard let hours = LearningHours(text), hours.hundredths <= 99_900 else {
      throw .refused(
        Words(id: "'\(text)' bukan angka 0 sampai 999", en: "'\(text)' is no number from 0 to 999"),
        next: Words(
          id: "paling banyak dua angka di belakang koma", en: "two decimals at the most"),
        at: row.place(key))
    }
    guard hours >= .zero else {
      throw .refused(
        Words(id: "'\(text)' negatif", en: "'\(text)' is negative"),
        next: Words(id: "JP paling sedikit 0", en: "JP are at least 0"), at: row.place(key))
    }
    return hours
  }

  private func count(_ key: String, _ row: TableRow) throws(TrackerError) -> Int? {
    try row.parsed(key, shape: "1-9999") { text in
      Int(text).flatMap { (1...9999).contains($0) ? $0 : nil }
    }
  }
}

/// A rule with the days on which it holds.
struct RuleVersion: Hashable, Sendable {
  var rule: CreditRule
  /// False: the row says no minutes, which forms with a fixed rate do without.
  var hasMinutes: Bool
  var from: Day
  /// Day after the last.
  var to: Day?
  var source: String

  func overlaps(_ other: RuleVersion) -> Bool {
    (other.to.map { from < $0 } ?? true) && (to.map { other.from < $0 } ?? true)
  }

  /// Without number and end, as versions are compared.
  var content: RuleVersion {
    var content = self
    content.rule.id = 0
    content.to = nil
    return content
  }
}
