import Domain
import Postgres

/// Takes in a table of assessments, one a line or as a grid; all of it or, where anything is wrong,
/// nothing. The same table again changes nothing.
public struct ImportAssessments: TrackerOperation {
  public static let permission = Permission.manageAssessments
  public static let route = Route(.post, "assessments/imports")

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool
  /// For lines that do not say it, and for grids.
  public var method: AssessmentMethod?
  public var assessedOn: Day?
  /// True: the levels are invented; reports say so.
  public var isInvented: Bool
  /// True: the answer names what each row does, not only how many do it.
  public var namesRows: Bool

  public init(
    file: InputFile, isTrial: Bool = false, method: AssessmentMethod? = nil,
    assessedOn: Day? = nil, isInvented: Bool = false, namesRows: Bool = false
  ) {
    self.file = file
    self.isTrial = isTrial
    self.method = method
    self.assessedOn = assessedOn
    self.isInvented = isInvented
    self.namesRows = namesRows
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    let reader = AssessmentFile(
      catalogue: try await catalogue(in: context),
      defaults: AssessmentFile.Defaults(method: method, assessedOn: assessedOn),
      today: context.today)
    let (lines, ignored) = try reader.read(file)
    let assessments = try await resolve(lines, in: context)
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      let writer = AssessmentWriter(
        context: context, isInvented: isInvented, namesRows: namesRows)
      var report = try await writer.write(assessments)
      report.isTrial = isTrial
      report.ignoredHeadings = ignored
      if isTrial || report.changesNothing { context.recordNothing() }
      return report
    }
  }

  private func catalogue(in context: Context) async throws(TrackerError) -> [String: Int64] {
    let rows = try await context.rows("SELECT id, lower(code) AS code FROM competencies")
    var catalogue: [String: Int64] = [:]
    for row in rows { catalogue[try cell(row, "code")] = try cell(row, "id") }
    return catalogue
  }

  /// Finds the people; what a table says twice it may say only once differently.
  private func resolve(
    _ lines: [AssessmentFile.Line], in context: Context
  ) async throws(TrackerError) -> [(assessment: Assessment, line: Int)] {
    let people = try await Memberships(of: Set(lines.map(\.person)), in: context)
    var found: [(assessment: Assessment, line: Int)] = []
    var seen: [Assessment.Key: (assessment: Assessment, line: Int)] = [:]
    for line in lines {
      let staff = try people.staff(
        line.person, on: line.finding.assessedOn, at: line.personPlace)
      let assessment = Assessment(staff: staff, finding: line.finding)
      let number = line.place.line ?? 0
      guard let earlier = seen[assessment.key] else {
        seen[assessment.key] = (assessment, number)
        found.append((assessment, number))
        continue
      }
      guard earlier.assessment == assessment else {
        throw .refused(
          Words(
            id: "berbeda dari baris \(earlier.line) untuk orang, kompetensi, hari, dan metode itu",
            en: "differs from line \(earlier.line) for that person, competency, day and method"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"), at: line.place)
      }
    }
    return found
  }
}
