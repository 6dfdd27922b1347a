import Domain
import FoundationEssentials
import Postgres

/// Who the doubts may be, with names and what they have already; two statements for all.
struct DoubtCandidates {
  private struct Person {
    var staffRef: String
    var name: String
    var officeCode: Office.Code
  }

  private struct Presence: Hashable {
    var session: Int64
    var staff: Int64
  }

  private var kept: [Int64: (session: Int64, suggestions: [KeptSuggestion])] = [:]
  private var people: [Int64: Person] = [:]
  private var credited: Set<Presence> = []

  /// - Parameter rows: with `id`, `session_id` and `suggestions` of roster rows.
  init(of rows: [Row], in context: Context) async throws(TrackerError) {
    for row in rows {
      kept[try cell(row, "id")] = (try cell(row, "session_id"), try Self.suggestions(row))
    }
    let pairs = Set(
      kept.values.flatMap { doubt in
        doubt.suggestions.map { Presence(session: doubt.session, staff: $0.staff) }
      })
    guard !pairs.isEmpty else { return }
    let staff = Array(Set(pairs.map(\.staff)))
    let answers = try await context.pipeline([
      """
      SELECT s.id, \(staffReference), \(fullName), o.code AS office_code FROM \(StaffLine.tables)
      WHERE s.id = ANY(\(staff))
      """,
      """
      SELECT session_id, staff_id FROM learning_credits
      WHERE session_id = ANY(\(Array(Set(pairs.map(\.session))))) AND staff_id = ANY(\(staff))
        AND jp > 0
      """,
    ])
    for row in answers[0] {
      people[try cell(row, "id")] = Person(
        staffRef: try cell(row, "staff_ref"), name: try cell(row, "name"),
        officeCode: try cell(row, "office_code"))
    }
    for row in answers[1] {
      credited.insert(
        Presence(session: try cell(row, "session_id"), staff: try cell(row, "staff_id")))
    }
  }

  /// The candidates of a row, best first.
  func of(_ review: Int64) -> [Doubt.Candidate] {
    guard let doubt = kept[review] else { return [] }
    return doubt.suggestions.compactMap { suggestion in
      people[suggestion.staff].map { person in
        Doubt.Candidate(
          id: suggestion.staff, staffRef: person.staffRef, name: person.name,
          officeCode: person.officeCode, score: suggestion.score,
          reason: .init(Words(id: suggestion.id, en: suggestion.en)),
          isCredited: credited.contains(
            Presence(session: doubt.session, staff: suggestion.staff)))
      }
    }
  }

  private static func suggestions(_ row: Row) throws(TrackerError) -> [KeptSuggestion] {
    let json: PostgresJSON = try cell(row, "suggestions")
    do { return try JSONDecoder().decode([KeptSuggestion].self, from: Data(json.text.utf8)) } catch
    {
      throw .internalFault("suggestions of a roster row: \(error)")
    }
  }
}
