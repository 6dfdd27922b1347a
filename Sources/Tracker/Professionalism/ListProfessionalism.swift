import Domain
import Postgres

/// The professionalism index of everybody in an office, or of offices, for a year.
///
/// Shows discipline, so that reading it asks for the permission to read personal data.
public struct ListProfessionalism: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/professionalism")

  public enum Grouping: String, Codable, Sendable, CaseIterable { case person, office }

  public var office: Office.Code
  public var subtree: Bool
  public var by: Grouping
  /// Measured on its last day, or today; nil: this year.
  public var year: Int?

  public init(
    office: Office.Code, subtree: Bool = false, by: Grouping = .person, year: Int? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.by = by
    self.year = year
  }

  public func run(in context: Context) async throws(TrackerError) -> ProfessionalismList {
    let measured = try MeasuredYear(year, today: context.today)
    let rule = try await IndexRule(on: measured.day, in: context)
    let offices = try await context.offices(subtree: subtree)
    let facts = try await context.all(
      IndexFacts.self,
      IndexFacts.statement(where: "s.office_id = ANY(\(offices))", measured: measured, by: rule))
    let lines = facts.map { ProfessionalismLine($0, by: rule) }
    var list = ProfessionalismList(
      year: measured.year, on: measured.day, rule: rule.version, source: rule.source, by: by)
    switch by {
    case .person: list.people = lines
    case .office: list.offices = summaries(of: lines, by: rule)
    }
    return list
  }

  private func summaries(
    of lines: [ProfessionalismLine], by rule: IndexRule
  ) -> [ProfessionalismOffice] {
    let groups = Dictionary(grouping: lines, by: \.officeCode).sorted { $0.key < $1.key }
    let own = groups.map { ProfessionalismOffice($0.key, .own, lines: $0.value, by: rule) }
    guard subtree else { return own }
    return [ProfessionalismOffice(office, .subtree, lines: lines, by: rule)] + own
  }
}

public struct ProfessionalismList: Codable, Hashable, Sendable {
  public var year: Int
  /// The day measured.
  public var on: Day
  /// Version of the rule, and where it comes from.
  public var rule: String
  public var source: String
  public var by: ListProfessionalism.Grouping
  public var people: [ProfessionalismLine] = []
  public var offices: [ProfessionalismOffice] = []
}
