import Domain
import Postgres

/// Levels that classes, posts and offices ask, as written down; which of several stands for a post
/// in an office is for the view `post_requirements` to say.
public struct ListRequirements: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "requirements")

  /// Of this post: its own, those of its class, and those of offices; nil: all.
  public var post: String?
  /// Nil: all.
  public var jobClass: String?
  /// Only what this office asks beside the others; nil: all.
  public var office: Office.Code?
  /// Nil: today.
  public var on: Day?
  /// True: also what is over and what is to come, whatever the day.
  public var history: Bool

  public init(
    post: String? = nil, jobClass: String? = nil, office: Office.Code? = nil, on: Day? = nil,
    history: Bool = false
  ) {
    (self.post, self.jobClass, self.office) = (post, jobClass, office)
    (self.on, self.history) = (on, history)
  }

  public func run(in context: Context) async throws(TrackerError) -> [RequirementLine] {
    let day = on ?? context.today
    try await check(in: context)
    return try await context.all(
      RequirementLine.self,
      """
      SELECT \(RequirementLine.columns)
      FROM (
        SELECT 'class' AS scope, q.job_class AS class, NULL AS post, NULL::text AS office_code,
               q.competency_id, q.level, q.valid_from, q.valid_to, q.source
        FROM class_requirements q
        WHERE \(office)::text IS NULL
          AND (\(post)::text IS NULL OR q.job_class IN (
            SELECT job_class FROM posts WHERE lower(name) = lower(\(post)::text)))
        UNION ALL
        SELECT 'post', t.job_class, t.name, NULL, q.competency_id, q.level, q.valid_from,
               q.valid_to, q.source
        FROM requirements q JOIN posts t ON t.id = q.post_id
        WHERE \(office)::text IS NULL
          AND (\(post)::text IS NULL OR lower(t.name) = lower(\(post)::text))
        UNION ALL
        SELECT 'office', t.job_class, t.name, o.code, q.competency_id, q.level, q.valid_from,
               q.valid_to, q.source
        FROM office_requirements q
        JOIN posts t ON t.id = q.post_id
        JOIN offices o ON o.id = q.office_id
        WHERE (\(office)::text IS NULL OR o.code = \(office))
          AND (\(post)::text IS NULL OR lower(t.name) = lower(\(post)::text))
      ) r
      JOIN competencies c ON c.id = r.competency_id
      WHERE (\(jobClass)::text IS NULL OR r.class = \(jobClass))
        AND (\(history) OR r.valid_from <= \(day) AND (r.valid_to IS NULL OR \(day) < r.valid_to))
      ORDER BY array_position(ARRAY['class', 'post', 'office'], r.scope), r.class, r.post,
               r.office_code, \(CompetencyEntry.order), r.valid_from
      """)
  }

  private func check(in context: Context) async throws(TrackerError) {
    if let post {
      let known = try await context.value(
        "n", as: Int.self,
        "SELECT count(*) AS n FROM posts WHERE lower(name) = lower(\(post)::text)")
      if known == 0 { throw .unknown(.post, post) }
    }
    if let jobClass {
      let known = try await context.value(
        "n", as: Int.self, "SELECT count(*) AS n FROM job_classes WHERE code = \(jobClass)")
      if known == 0 { throw .unknown(.jobClass, jobClass) }
    }
    if let office {
      let known = try await context.value(
        "n", as: Int.self, "SELECT count(*) AS n FROM offices WHERE code = \(office)")
      if known == 0 { throw .unknown(.office, office.text) }
    }
  }
}

/// A level that is asked, and by whom.
public struct RequirementLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    r.scope, r.class, r.post, r.office_code, c.code AS competency, r.level, r.valid_from,
    r.valid_to, r.source
    """

  public var scope: RequirementScope
  /// Class of the posts, or of the post.
  public var jobClass: String
  /// Nil: every post of the class.
  @Nullable public var post: String?
  /// Nil: every office.
  @Nullable public var officeCode: Office.Code?
  public var competency: String
  /// 1 to 5; 0: not asked.
  public var level: Int
  public var validFrom: Day
  /// Day after the last; nil while it is in force.
  @Nullable public var validTo: Day?
  public var source: String

  enum CodingKeys: String, CodingKey {
    case scope
    case jobClass = "class"
    case post, officeCode, competency, level, validFrom, validTo, source
  }

  public init(row: Row) throws(PostgresError) {
    scope = try row["scope"]
    jobClass = try row["class"]
    post = try row["post"]
    officeCode = try row["office_code"]
    competency = try row["competency"]
    level = try row["level"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}

extension RequirementScope: PostgresEncodable, PostgresDecodable {}
