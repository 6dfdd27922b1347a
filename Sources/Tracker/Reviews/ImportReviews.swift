import Domain
import Postgres
import Roster

/// Takes in a table of decisions; all of it or, where anything is wrong, nothing. The same table
/// again changes nothing.
public struct ImportReviews: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.post, "reviews/imports")

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  /// The organiser of all doubts that the table decides; of several organisers the nation's office.
  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    let numbers = try DecisionFile(file).lines.map(\.review)
    guard !numbers.isEmpty else { return .national }
    let rows = try await context.rows(
      """
      SELECT DISTINCT o.code FROM roster_rows r JOIN offices o ON o.id = r.office_id
      WHERE r.id = ANY(\(numbers))
      """)
    guard let first = rows.first, rows.count == 1 else { return .national }
    return try cell(first, "code")
  }

  public func run(in context: Context) async throws(TrackerError) -> ReviewsImported {
    let table = try DecisionFile(file)
    let choices = try await choices(table.lines, in: context)
    let changed = choices.filter { !$0.target.stands(in: $0.row) }
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      if changed.isEmpty { context.recordNothing() }
      try await DecisionWriter(context: context).decide(changed)
      return ReviewsImported(
        rows: table.rows, decided: changed.count, unchanged: choices.count - changed.count,
        open: table.open, isTrial: isTrial, ignoredHeadings: table.ignored)
    }
  }

  private func choices(
    _ lines: [DecisionFile.Line], in context: Context
  ) async throws(TrackerError) -> [ReviewChoice] {
    let rows = Dictionary(
      try await context.reviewedRows(lines.map(\.review)).map { ($0.id, $0) }
    ) { first, _ in first }
    for line in lines { try check(line, against: rows[line.review]) }
    let targets = try await Targets(of: lines, rows: rows, in: context)
    var choices: [ReviewChoice] = []
    for line in lines {
      guard let row = rows[line.review] else { continue }
      let choice = ReviewChoice(row: row, target: try targets.target(of: line, row: row))
      if row.outcome == .staff, !choice.target.stands(in: row) {
        throw .refused(
          Words(
            id: "nomor \(row.id) sudah dicatat sebagai seseorang",
            en: "number \(row.id) was recorded as somebody already"),
          next: Words(
            id: "batalkan dulu dengan sdm review undo", en: "take it back first: sdm review undo"),
          at: line.place)
      }
      choices.append(choice)
    }
    return choices
  }

  /// A number and a name that do not belong together come from another file or a slipped row.
  private func check(
    _ line: DecisionFile.Line, against row: ReviewedRow?
  ) throws(TrackerError) {
    guard let row else { throw .unknown(.review, String(line.review), at: line.place) }
    guard let name = line.displayName, name != row.displayName.trimmed else { return }
    throw .refused(
      Words(
        id: "nomor \(row.id) bernama '\(row.displayName)', bukan '\(name)'",
        en: "number \(row.id) is called '\(row.displayName)', not '\(name)'"),
      next: Words(id: "ekspor ulang daftarnya", en: "export the list again"), at: line.namePlace)
  }

  /// Whom all lines name, found with one statement for people and one for offices.
  private struct Targets {
    private var people: ReferencedPeople
    private var offices: [Office.Code: Int64] = [:]

    init(
      of lines: [DecisionFile.Line], rows: [Int64: ReviewedRow], in context: Context
    ) async throws(TrackerError) {
      var references: [ReferencedPeople.Reference: Place] = [:]
      var codes: Set<Office.Code> = []
      for line in lines {
        switch line.decision {
        case .staff(let text):
          guard let day = rows[line.review]?.session.heldOn else { continue }
          let reference = ReferencedPeople.Reference(text: text, day: day)
          if references[reference] == nil { references[reference] = line.targetPlace }
        case .room(let code): codes.insert(code)
        case .guest, .unknown: break
        }
      }
      people = try await ReferencedPeople(references, in: context)
      guard !codes.isEmpty else { return }
      let found = try await context.rows(
        "SELECT id, code FROM offices WHERE code = ANY(\(codes.sorted()))")
      for row in found { offices[try cell(row, "code")] = try cell(row, "id") }
    }

    func target(
      of line: DecisionFile.Line, row: ReviewedRow
    ) throws(TrackerError) -> ReviewTarget {
      var target = ReviewTarget(outcome: line.decision.outcome)
      switch line.decision {
      case .staff(let text):
        let person = try people.person(
          .init(text: text, day: row.session.heldOn), at: line.targetPlace)
        (target.officeID, target.staffID, target.name) =
          (person.officeID, person.staffID, person.name)
      case .room(let code):
        guard let id = offices[code] else {
          throw .unknown(.office, code.text, at: line.targetPlace)
        }
        (target.officeID, target.name) = (id, code.text)
      case .guest, .unknown: break
      }
      return target
    }
  }
}

/// What a table of decisions did.
public struct ReviewsImported: Codable, Hashable, Sendable {
  /// Lines of the table.
  public var rows: Int
  public var decided: Int
  /// Decided so before.
  public var unchanged: Int
  /// Lines without a decision.
  public var open: Int
  /// True: nothing was kept.
  public var isTrial: Bool
  public var ignoredHeadings: [String]
}
