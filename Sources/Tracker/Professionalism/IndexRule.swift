import Domain
import Postgres

/// The version of the professionalism index that measures a day.
struct IndexRule: Sendable {
  var version: String
  var source: String
  /// Calendar years, the measured one included, that the learning record is read for.
  var technicalYears: Int
  var seminarYears: Int
  /// Years before the day in which a penalty counts.
  var disciplineYears: Int
  /// Years, the measured one included, whose rating or statement of no penalty still serves.
  var yearlyFactYears: Int
  var technicalHours: Double
  var index: ScoreBands
  var performance: ScoreBands
}

extension IndexRule {
  /// - Throws: `.refused` where no version was in force on the day.
  init(on day: Day, in context: Context) async throws(TrackerError) {
    let answers = try await context.pipeline([
      """
      SELECT version, source, technical_jp::float8 AS technical_jp, technical_years, seminar_years,
             discipline_years, yearly_fact_years
      FROM ip_asn_rules WHERE valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to)
      ORDER BY valid_from DESC LIMIT 1
      """,
      """
      SELECT b.kind, b.item, b.name_id, b.name_en, b.from_value::float8 AS from_value,
             b.to_value::float8 AS to_value
      FROM ip_asn_bands b JOIN ip_asn_rules r ON r.version = b.version
      WHERE r.valid_from <= \(day) AND (r.valid_to IS NULL OR \(day) < r.valid_to)
      """,
    ])
    guard let row = answers[0].first else {
      throw .refused(
        Words(
          id: "belum ada aturan indeks profesionalitas pada \(day)",
          en: "no rule of the professionalism index was in force on \(day)"),
        next: Words(id: "pilih tahun lain", en: "take another year"))
    }
    version = try cell(row, "version")
    source = try cell(row, "source")
    technicalYears = try cell(row, "technical_years")
    seminarYears = try cell(row, "seminar_years")
    disciplineYears = try cell(row, "discipline_years")
    yearlyFactYears = try cell(row, "yearly_fact_years")
    technicalHours = try cell(row, "technical_jp")
    var bands: [String: [ScoreBands.Band]] = [:]
    for row in answers[1] {
      bands[try cell(row, "kind"), default: []].append(
        ScoreBands.Band(
          item: try cell(row, "item"),
          name: Words(id: try cell(row, "name_id"), en: try cell(row, "name_en")),
          from: try cell(row, "from_value"), to: try cell(row, "to_value")))
    }
    index = ScoreBands(bands["index"] ?? [])
    performance = ScoreBands(bands["performance"] ?? [])
  }
}

/// The year that the index is measured for, and the day on which: its last, or today.
struct MeasuredYear: Sendable {
  var year: Int
  var day: Day

  /// - Throws: `.refused` for a year that has not begun.
  init(_ year: Int?, today: Day) throws(TrackerError) {
    let year = year ?? today.year
    guard let last = Day(year: year, month: 12, day: 31), year <= today.year else {
      throw .refused(
        Words(id: "tahun \(year) belum ada", en: "there is no year \(year) yet"),
        next: Words(id: "pilih tahun lain", en: "take another year"))
    }
    (self.year, day) = (year, min(last, today))
  }
}
