import Domain
import Postgres

/// The people that a table names, each on its own day; one statement for all.
struct ReferencedPeople {
  /// What a line names: a reference as commands take it, or `office|name|post`.
  struct Reference: Hashable, Sendable {
    var text: String
    var day: Day
  }

  private var found: [Reference: [StaffIdentity]] = [:]

  init(_ references: [Reference: Place], in context: Context) async throws(TrackerError) {
    var asked: [Asked] = []
    for (reference, place) in references { asked.append(try Asked(reference, at: place)) }
    guard !asked.isEmpty else { return }
    let rows = try await context.rows(
      """
      WITH asked AS (
        SELECT * FROM unnest(\(asked.map(\.kind)), \(asked.map(\.text)), \(asked.map(\.office)),
                             \(asked.map(\.post)), \(asked.map(\.reference.day)))
          WITH ORDINALITY AS i (kind, text, office, post, day, position)
      ), found AS (
        SELECT i.position, i.day, s.id FROM asked i
        JOIN people p ON p.employee_number = i.text JOIN staff s ON s.person_id = p.id
        WHERE i.kind = 'number'
        UNION ALL
        SELECT i.position, i.day, s.id FROM asked i
        JOIN people p ON lower(p.email) = lower(i.text) JOIN staff s ON s.person_id = p.id
        WHERE i.kind = 'email'
        UNION ALL
        SELECT i.position, i.day, s.id FROM asked i JOIN staff s ON s.id::text = i.text
        WHERE i.kind = 'staff'
        UNION ALL
        SELECT i.position, i.day, s.id FROM asked i
        JOIN offices o ON o.code = i.office JOIN staff s ON s.office_id = o.id
        JOIN people p ON p.id = s.person_id AND position(lower(i.text) IN lower(p.name)) > 0
        JOIN posts t ON t.id = s.post_id AND (i.post = '' OR lower(t.name) = lower(i.post))
        WHERE i.kind = 'name' AND (i.post = '' OR lower(p.name) = lower(i.text))
      )
      SELECT f.position, s.office_id, o.code, s.id, p.name
      FROM found f JOIN staff s ON s.id = f.id
      JOIN people p ON p.id = s.person_id
      JOIN offices o ON o.id = s.office_id
      WHERE s.started_on <= f.day AND (s.ended_on IS NULL OR f.day < s.ended_on)
      ORDER BY f.position, p.name, s.id
      """)
    for row in rows {
      let position: Int64 = try cell(row, "position")
      found[asked[Int(position) - 1].reference, default: []].append(
        StaffIdentity(
          officeID: try cell(row, "office_id"), office: try cell(row, "code"),
          staffID: try cell(row, "id"), name: try cell(row, "name")))
    }
  }

  /// The one membership that a reference names.
  /// - Throws: `.unknown`; `.refused` with all whom it fits.
  func person(
    _ reference: Reference, at place: Place
  ) throws(TrackerError) -> StaffIdentity {
    var fitting = found[reference] ?? []
    if fitting.count > 1, case .name(let name, _) = PersonReference(reference.text) {
      // The whole name beats a part of another's.
      let whole = fitting.filter { $0.name.lowercased() == name.lowercased() }
      if whole.count == 1 { fitting = whole }
    }
    guard let only = fitting.first else { throw .unknown(.person, reference.text, at: place) }
    guard fitting.count == 1 else {
      let list = fitting.prefix(5).map { "#\($0.staffID) \($0.name), \($0.office)" }
        .joined(separator: "; ")
      throw .refused(
        Words(
          id: "'\(reference.text)' cocok dengan \(fitting.count) orang: \(list)",
          en: "'\(reference.text)' fits \(fitting.count) people: \(list)"),
        next: Words(id: "sebut dengan NIP atau #nomor", en: "name the person by NIP or #number"),
        at: place)
    }
    return only
  }

  /// A reference, taken apart for the statement.
  private struct Asked {
    var reference: Reference
    var kind: String
    var text: String
    var office = ""
    var post = ""

    init(_ reference: Reference, at place: Place) throws(TrackerError) {
      self.reference = reference
      let parts = reference.text.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      if parts.count == 3, let code = Office.Code(parts[0]), !parts[1].isEmpty, !parts[2].isEmpty {
        (kind, text, office, post) = ("name", parts[1], code.text, parts[2])
        return
      }
      switch PersonReference(reference.text) {
      case .number(let number): (kind, text) = ("number", number)
      case .staff(let id): (kind, text) = ("staff", String(id))
      case .email(let email): (kind, text) = ("email", email)
      case .name(let name, let code): (kind, text, office) = ("name", name, code.text)
      case nil:
        throw .refused(
          Words(
            id: "'\(reference.text)' tidak menyebut seseorang",
            en: "'\(reference.text)' names no person"),
          next: Words(
            id: "pakai NIP 18 digit, #nomor, surel, atau nama@33.16",
            en: "use an 18-digit NIP, #number, e-mail, or name@33.16"), at: place)
      }
    }
  }
}
