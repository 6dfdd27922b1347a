import Domain
import Postgres

/// How a user names a person: NIP (spaces allowed), `#12`, an e-mail, or `name@33.16`.
public enum PersonReference: Hashable, Sendable {
  case number(String)
  case staff(Int64)
  case email(String)
  case name(String, office: Office.Code)

  public init?(_ text: String) {
    let text = text.trimmed
    if text.first == "#" {
      guard let id = Int64(text.dropFirst()) else { return nil }
      self = .staff(id)
      return
    }
    if let at = text.lastIndex(of: "@") {
      let (name, rest) = (text[..<at], text[text.index(after: at)...])
      guard !name.isEmpty, !rest.isEmpty else { return nil }
      if let office = Office.Code(rest) {
        self = .name(String(name).trimmed, office: office)
      } else {
        self = .email(text)
      }
      return
    }
    let digits = text.filter { !$0.isWhitespace && $0 != "'" }
    guard digits.utf8.count == 18, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self = .number(digits)
  }
}

/// A membership that a reference was resolved to.
public struct StaffIdentity: Hashable, Sendable {
  public var officeID: Int64
  public var office: Office.Code
  public var staffID: Int64
  public var name: String
}

extension Context {
  /// The one membership active on a day that a text names.
  /// - Throws: `.unknown` when nobody fits, `.ambiguousPerson` with all who do.
  func staff(named text: String, on day: Day) async throws(TrackerError) -> StaffIdentity {
    let reference = try parsedReference(text)
    let condition: SQL =
      switch reference {
      case .number(let number): "p.employee_number = \(number)"
      case .staff(let id): "s.id = \(id)"
      case .email(let email): "lower(p.email) = lower(\(email)::text)"
      case .name(let name, let office):
        """
        o.code = \(office)
        AND (lower(p.name) = lower(\(name)::text)
             OR lower(p.name) LIKE '%' || lower(\(name)::text) || '%')
        """
      }
    let rows = try await rows(
      """
      SELECT s.office_id, o.code, s.id, p.name, lower(p.name) AS plain FROM staff s
      JOIN people p ON p.id = s.person_id
      JOIN offices o ON o.id = s.office_id
      WHERE \(condition) AND s.started_on <= \(day) AND (s.ended_on IS NULL OR \(day) < s.ended_on)
      ORDER BY p.name, s.id LIMIT 20
      """)
    var found = try rows.map { row throws(TrackerError) in
      StaffIdentity(
        officeID: try cell(row, "office_id"), office: try cell(row, "code"),
        staffID: try cell(row, "id"), name: try cell(row, "name"))
    }
    // The whole name beats a part of another's.
    if case .name(let name, _) = reference, found.count > 1 {
      let whole = found.filter { $0.name.lowercased() == name.lowercased() }
      if whole.count == 1 { found = whole }
    }
    guard let only = found.first else { throw .unknown(.person, text) }
    guard found.count == 1 else {
      throw .ambiguousPerson(
        text, candidates: found.map { "#\($0.staffID) \($0.name), \($0.office)" })
    }
    return only
  }

  private func parsedReference(_ text: String) throws(TrackerError) -> PersonReference {
    guard let reference = PersonReference(text) else {
      throw .refused(
        Words(id: "'\(text)' tidak menyebut seseorang", en: "'\(text)' names no person"),
        next: Words(
          id: "pakai NIP 18 digit, #nomor, surel, atau nama@33.16",
          en: "use an 18-digit NIP, #number, e-mail, or name@33.16"))
    }
    return reference
  }
}

/// What stands for a person where cli.md says `staff_ref`: the NIP, or office, name and post.
///
/// For statements that name `people p`, `offices o` and `posts t`.
let staffReference: SQL =
  "coalesce(p.employee_number, o.code || '|' || p.name || '|' || t.name) AS staff_ref"
