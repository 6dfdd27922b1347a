import Domain
import Postgres

/// Takes in a table of facts for the professionalism index; all of it or, where anything is wrong,
/// nothing. The same table again changes nothing; what it corrects stays in the audit trail.
public struct ImportProfessionalism: OfficeOperation {
  public static let permission = Permission.manageStaff
  public static let route = Route(.post, "offices/:office/professionalism/imports")

  /// Everybody in the file has a place in it or below it.
  public var office: Office.Code
  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool
  /// For lines that do not say their year.
  public var year: Int?

  public init(
    office: Office.Code = .national, file: InputFile, isTrial: Bool = false, year: Int? = nil
  ) {
    self.office = office
    self.file = file
    self.isTrial = isTrial
    self.year = year
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportSummary {
    let rule = try await IndexRule(on: context.today, in: context)
    let reader = ProfessionalismFile(
      performance: rule.performance, year: year, today: context.today)
    let (lines, ignored) = try reader.read(file)
    let people = try await people(of: lines, in: context)
    let facts = try distinct(lines)
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      let writer = FactWriter(context: context, people: people)
      var summary = try await writer.write(facts)
      summary.rows = lines.count
      summary.isTrial = isTrial
      summary.ignoredHeadings = ignored
      let silent = lines.count { $0.facts.isEmpty }
      if silent > 0 {
        summary.notes.append(
          .init(
            Words(
              id: "\(silent) baris tidak menyatakan apa pun", en: "\(silent) rows state nothing")))
      }
      if isTrial || summary.added + summary.changed == 0 { context.recordNothing() }
      return summary
    }
  }

  /// - Throws: `.unknown` for a number that nobody at or below the office has.
  private func people(
    of lines: [ProfessionalismFile.Line], in context: Context
  ) async throws(TrackerError) -> [String: FactWriter.Person] {
    let rows = try await context.rows(
      """
      SELECT p.id, p.employee_number, array_agg(DISTINCT s.office_id ORDER BY s.office_id) AS offices
      FROM people p
      JOIN staff s ON s.person_id = p.id
      JOIN office_closure c ON c.descendant_id = s.office_id
        AND c.ancestor_id = \(context.office.id)
      WHERE p.employee_number = ANY(\(Set(lines.map(\.number)).sorted()))
      GROUP BY p.id, p.employee_number
      """)
    var people: [String: FactWriter.Person] = [:]
    for row in rows {
      people[try cell(row, "employee_number")] = FactWriter.Person(
        id: try cell(row, "id"), offices: try cell(row, "offices"))
    }
    for line in lines where people[line.number] == nil {
      throw .unknown(.person, line.number, at: line.row.place("nip"))
    }
    return people
  }

  /// What a table says twice it may say only once differently.
  private func distinct(
    _ lines: [ProfessionalismFile.Line]
  ) throws(TrackerError) -> [StatedFact.Key: StatedFact] {
    var facts: [StatedFact.Key: StatedFact] = [:]
    for line in lines {
      for fact in line.facts {
        let key = StatedFact.Key(person: line.number, kind: fact.kind, day: fact.day)
        guard let earlier = facts[key] else {
          facts[key] = fact
          continue
        }
        guard earlier.agrees(with: fact) else {
          let other = earlier.place.line ?? 0
          throw .refused(
            Words(
              id: "berbeda dari baris \(other) untuk orang dan tahun itu",
              en: "differs from line \(other) for that person and year"),
            next: Words(id: "hapus salah satunya", en: "remove one of them"), at: fact.place)
        }
      }
    }
    return facts
  }
}
