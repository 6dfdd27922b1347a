import Domain
import Postgres

/// By what gaps are listed.
public enum GapGrouping: String, Codable, Sendable, CaseIterable {
  case person, competency, post, office
}

/// Who is below what the post asks on a day; by person the worst gap first, else counts and the
/// job-person match of each competency, post or office.
public struct ListGaps: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/gaps")

  public var office: Office.Code
  public var subtree: Bool
  public var by: GapGrouping
  /// Nil: all.
  public var competency: String?
  /// Nil: today.
  public var on: Day?
  /// Lines at most; nil: all.
  public var limit: Int?
  /// By person: also required pairs without a valid assessment, after the known gaps.
  public var unassessed: Bool

  public init(
    office: Office.Code, subtree: Bool = false, by: GapGrouping = .person,
    competency: String? = nil, on: Day? = nil, limit: Int? = nil, unassessed: Bool = false
  ) {
    self.office = office
    self.subtree = subtree
    self.by = by
    self.competency = competency
    self.on = on
    self.limit = limit
    self.unassessed = unassessed
  }

  public func run(in context: Context) async throws(TrackerError) -> GapList {
    var wanted: Int64?
    if let competency { wanted = try await context.competency(competency) }
    let day = on ?? context.today
    let pairs = RequiredPairs(offices: try await context.offices(subtree: subtree), day: day)
    var list = GapList(by: by, on: day)
    switch by {
    case .person:
      list.people = try await context.all(PersonGap.self, people(pairs, competency: wanted))
    case .competency, .post, .office:
      list.groups = try await context.all(GapGroup.self, groups(pairs, competency: wanted))
    }
    return list
  }

  private func people(_ pairs: RequiredPairs, competency: Int64?) -> SQL {
    """
    \(pairs.clause)
    SELECT \(PersonGap.columns)
    FROM pairs q
    JOIN people p ON p.id = q.person_id
    JOIN posts t ON t.id = q.post_id
    JOIN offices o ON o.id = q.office_id
    JOIN competencies c ON c.id = q.competency_id
    WHERE (q.gap > 0 OR \(unassessed) AND q.gap IS NULL)
      AND (\(competency)::bigint IS NULL OR q.competency_id = \(competency))
    ORDER BY q.gap DESC NULLS LAST, q.required DESC, o.code, p.name, q.staff_id, c.code
    LIMIT \(limit.map(Int64.init))::bigint
    """
  }

  private func groups(_ pairs: RequiredPairs, competency: Int64?) -> SQL {
    let (key, name): (SQL, SQL) =
      switch by {
      case .competency, .person: ("c.code", "c.name_id")
      case .post: ("t.name", "t.name")
      case .office: ("o.code", "n.name")
      }
    return """
      \(pairs.clause)
      SELECT \(key) AS key, \(name) AS name, \(GapGroup.columns)
      FROM pairs q
      JOIN posts t ON t.id = q.post_id
      JOIN competencies c ON c.id = q.competency_id
      JOIN offices o ON o.id = q.office_id
      JOIN office_names n ON n.office_id = o.id AND n.valid_from <= \(pairs.day)
        AND (n.valid_to IS NULL OR \(pairs.day) < n.valid_to)
      WHERE (\(competency)::bigint IS NULL OR q.competency_id = \(competency))
      GROUP BY \(key), \(name)
      ORDER BY worst_gap DESC, below DESC, \(key)
      LIMIT \(limit.map(Int64.init))::bigint
      """
  }
}

/// Gaps, of people or of groups.
public struct GapList: Codable, Hashable, Sendable {
  public var by: GapGrouping
  public var on: Day
  /// Where listed by person.
  public var people: [PersonGap] = []
  /// Where listed by competency, post or office.
  public var groups: [GapGroup] = []
}
