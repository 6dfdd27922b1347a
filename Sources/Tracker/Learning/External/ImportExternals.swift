import Domain
import Postgres

/// Takes in a table of learning outside our sessions; all of it or, where a line is wrong, nothing.
/// The same table again changes nothing. A trial reports every line, wrong ones too.
public struct ImportExternals: OfficeOperation {
  public static let permission = Permission.recordLearning
  public static let route = Route(.post, "offices/:office/external-learning/imports")

  public var file: InputFile
  /// People of this office and those below it only.
  public var office: Office.Code
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, office: Office.Code = .national, isTrial: Bool = false) {
    (self.file, self.office, self.isTrial) = (file, office, isTrial)
  }

  /// - Throws: what is wrong with the first wrong line, unless it is a trial.
  public func run(in context: Context) async throws(TrackerError) -> ExternalsImported {
    let table = try TableFile.read(file, columns: ExternalFile.columns)
    var lines: [ExternalsImported.Line] = []
    let entries = try await entries(table.rows, refused: &lines, in: context)
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      let outcomes = try await ExternalWriter(context: context, isTrial: isTrial)
        .write(entries)
      var refusal: TrackerError?
      for (entry, outcome) in zip(entries, outcomes) {
        if case .refused(let error) = outcome, refusal == nil { refusal = error }
        lines.append(ExternalsImported.Line(entry.row?.line ?? 0, outcome))
      }
      if let refusal, !isTrial { throw refusal }
      let imported = ExternalsImported(
        lines: lines.sorted { $0.line < $1.line }, isTrial: isTrial, ignored: table.ignored)
      if imported.added + imported.held == 0 { context.recordNothing() }
      return imported
    }
  }

  /// The rows as entries; those that cannot be any are reported in a trial, else thrown.
  private func entries(
    _ rows: [TableRow], refused lines: inout [ExternalsImported.Line], in context: Context
  ) async throws(TrackerError) -> [ExternalEntry] {
    var refusal: TrackerError?
    func refuse(_ row: TableRow, _ error: TrackerError) {
      refusal = refusal ?? error
      lines.append(ExternalsImported.Line(row.line, .refused(error)))
    }
    var drafts: [(row: TableRow, draft: ExternalDraft)] = []
    for row in rows {
      do throws(TrackerError) { drafts.append((row, try ExternalFile.draft(row))) } catch {
        refuse(row, error)
      }
    }
    if let refusal, !isTrial { throw refusal }
    let learners = try await Learners(drafts, in: context)
    let check = try await ExternalCheck(in: context)
    var entries: [ExternalEntry] = []
    for (row, draft) in drafts {
      do throws(TrackerError) {
        let (staff, zone) = try learners.find(draft, at: row.place("staff_ref"))
        let facts = try check.facts(draft, zone: zone, row: row)
        entries.append(ExternalEntry(staff: staff, facts: facts, row: row))
      } catch { refuse(row, error) }
    }
    if let refusal, !isTrial { throw refusal }
    return entries
  }
}

/// The people of a table, each on the day of the course or, who came later, today.
private struct Learners {
  private let people: ReferencedPeople
  private let today: Day
  private var zones: [Int64: Zone] = [:]
  private let office: Office.Code

  init(
    _ drafts: [(row: TableRow, draft: ExternalDraft)], in context: Context
  ) async throws(TrackerError) {
    (today, office) = (context.today, context.office.code)
    var references: [ReferencedPeople.Reference: Place] = [:]
    for (row, draft) in drafts {
      for day in [draft.startsOn, today] {
        references[.init(text: draft.staff, day: day)] = row.place("staff_ref")
      }
    }
    people = try await ReferencedPeople(references, in: context)
    let rows = try await context.rows(
      """
      SELECT o.id, o.zone FROM office_closure c JOIN offices o ON o.id = c.descendant_id
      WHERE c.ancestor_id = \(context.office.id)
      """)
    for row in rows { zones[try cell(row, "id")] = try cell(row, "zone") }
  }

  func find(
    _ draft: ExternalDraft, at place: Place
  ) throws(TrackerError) -> (StaffKey, Zone) {
    let person = try person(draft, at: place)
    guard let zone = zones[person.officeID] else {
      throw .refused(
        Words(
          id: "\(person.name) bukan pegawai \(office) atau di bawahnya (\(person.office))",
          en: "\(person.name) is not of \(office) or below (\(person.office))"),
        next: Words(id: "pakai --office \(person.office)", en: "use --office \(person.office)"),
        at: place)
    }
    return (StaffKey(office: person.officeID, staff: person.staffID), zone)
  }

  private func person(
    _ draft: ExternalDraft, at place: Place
  ) throws(TrackerError) -> StaffIdentity {
    do throws(TrackerError) {
      return try people.person(.init(text: draft.staff, day: draft.startsOn), at: place)
    } catch {
      guard case .unknown = error else { throw error }
      return try people.person(.init(text: draft.staff, day: today), at: place)
    }
  }
}
