import Domain
import Postgres

/// The references of a session's draft, resolved to rows, defaults filled in.
struct SessionParts {
  var program: Int64?
  var organiser: Int64
  var form: String
  var threshold: Double
  var lateEndMinutes: Int
  var zone: Zone
  var startsAt: Instant
  var endsAt: Instant
  var audience: [Int64]
  var competencies: [Int64]
  var posts: [Int64]
  var expects: String

  init(_ draft: SessionDraft, in context: Context, row: TableRow?) async throws(TrackerError) {
    let organiserRow = try await context.rows(
      "SELECT id, zone FROM offices WHERE code = \(draft.organiser)"
    ).first
    guard let organiserRow else {
      throw .unknown(.office, draft.organiser.text, at: row?.place("organiser"))
    }
    organiser = try cell(organiserRow, "id")
    let usual: Zone = try cell(organiserRow, "zone")
    zone = draft.zone ?? usual
    startsAt = draft.startsAt.instant(in: zone)
    endsAt = draft.endsAt.instant(in: zone)
    form = "B6"
    threshold = 0.8
    lateEndMinutes = 0
    if let code = draft.program {
      let found = try await context.rows(
        """
        SELECT id, form, threshold::float8 AS threshold, late_end_minutes
        FROM programs WHERE code = \(code)
        """
      ).first
      guard let found else { throw .unknown(.program, code, at: row?.place("program")) }
      program = try cell(found, "id")
      form = try cell(found, "form")
      threshold = try cell(found, "threshold")
      let late: Int32 = try cell(found, "late_end_minutes")
      lateEndMinutes = Int(late)
    }
    if let given = draft.form {
      try await context.checkForm(given, at: row?.place("form"))
      form = given
    }
    threshold = draft.threshold ?? threshold
    lateEndMinutes = draft.lateEndMinutes ?? lateEndMinutes
    audience = try await Self.ids(
      draft.audience.map(\.text), of: .office, "SELECT id, code FROM offices WHERE code",
      in: context, at: row?.place("audience"))
    competencies = try await Self.ids(
      draft.competencies, of: .competency, "SELECT id, code FROM competencies WHERE code",
      in: context, at: row?.place("competencies"))
    posts = []
    switch draft.expected {
    case .nobody: expects = "nobody"
    case .everybody: expects = "everybody"
    case .posts(let names):
      expects = "posts"
      posts = try await Self.ids(
        names, of: .post, "SELECT id, name AS code FROM posts WHERE name", in: context, at: nil)
    }
  }

  private static func ids(
    _ codes: [String], of subject: TrackerError.Subject, _ statement: SQL, in context: Context,
    at place: Place?
  ) async throws(TrackerError) -> [Int64] {
    guard !codes.isEmpty else { return [] }
    // A post's name may stand for several: a secretary's class depends on the tier.
    var found: [String: [Int64]] = [:]
    for row in try await context.rows("\(statement) = ANY(\(codes)) ORDER BY 1") {
      found[try cell(row, "code"), default: []].append(try cell(row, "id"))
    }
    var ids: [Int64] = []
    for code in codes {
      guard let these = found[code] else { throw .unknown(subject, code, at: place) }
      ids += these.filter { !ids.contains($0) }
    }
    return ids
  }
}
