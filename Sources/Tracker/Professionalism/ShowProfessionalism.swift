import Domain
import Postgres

/// A person's professionalism index for a year, with the fact and the evidence behind each point.
public struct ShowProfessionalism: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/professionalism")

  public var person: String
  /// Measured on its last day, or today; nil: this year.
  public var year: Int?

  public init(person: String, year: Int? = nil) { (self.person, self.year) = (person, year) }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> ProfessionalismDetail {
    let found = try await context.staff(named: person, on: context.today)
    let measured = try MeasuredYear(year, today: context.today)
    let rule = try await IndexRule(on: measured.day, in: context)
    let own: SQL = """
      s.person_id = (SELECT person_id FROM staff
                     WHERE office_id = \(found.officeID) AND id = \(found.staffID))
      """
    let facts = try await context.first(
      IndexFacts.self, IndexFacts.statement(where: own, measured: measured, by: rule))
    guard let facts else {
      throw .refused(
        Words(
          id: "\(found.name) tidak bertugas pada \(measured.day)",
          en: "\(found.name) was not in service on \(measured.day)"),
        next: Words(id: "pilih tahun lain", en: "take another year"))
    }
    return ProfessionalismDetail(
      person: ProfessionalismLine(facts, by: rule), year: measured.year, on: measured.day,
      rule: rule.version, source: rule.source, bandRule: ScoreBands.rule.en,
      parts: ProfessionalismDetail.parts(of: facts))
  }
}
