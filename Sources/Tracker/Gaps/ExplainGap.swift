import Domain
import Postgres

/// What one competency asks of a person and where that comes from, which assessment counts and why
/// not the others, and what the person has learned since.
public struct ExplainGap: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/gaps/:competency")

  /// NIP, `#id`, e-mail, or `name@33.16`.
  public var person: String
  public var competency: String
  /// Nil: today.
  public var on: Day?

  public init(person: String, competency: String, on: Day? = nil) {
    (self.person, self.competency, self.on) = (person, competency, on)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: on ?? context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> GapExplanation {
    let day = on ?? context.today
    let found = try await context.staff(named: person, on: day)
    var question = try await context.gaps(subtree: false, competency: competency, on: day)
    question.staff = found.staffID
    let evidence = GapEvidence(
      office: found.officeID, staff: found.staffID,
      competency: try await context.competency(competency), day: day,
      knownBefore: question.pairs.knownBefore)
    let answers = try await context.pipeline([
      question.everybody, evidence.subject, evidence.requirements, evidence.assessments,
      evidence.learning,
    ])
    guard let subject = answers[1].first else { throw .unknown(.person, person) }
    do {
      return try GapExplanation(
        on: day, subject: subject, pair: answers[0].first.map(PersonGap.init),
        requirements: answers[2], assessments: answers[3], learning: answers[4])
    } catch { throw .database(error) }
  }
}

/// The statements behind an explanation.
struct GapEvidence {
  let office: Int64
  let staff: Int64
  let competency: Int64
  let day: Day
  let knownBefore: Instant?

  var subject: SQL {
    """
    SELECT o.code AS office_code, \(staffReference), p.name, t.name AS post, t.job_class,
           c.code AS competency, c.name_id, c.name_en
    FROM staff s
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = s.office_id
    JOIN competencies c ON c.id = \(competency)
    WHERE s.office_id = \(office) AND s.id = \(staff)
    """
  }

  /// The strongest first; the first that is valid stands.
  var requirements: SQL {
    """
    SELECT r.origin, r.level, r.valid_from, r.valid_to, r.source,
           r.valid_from <= \(day) AND (r.valid_to IS NULL OR \(day) < r.valid_to) AS valid
    FROM staff s
    JOIN post_requirements r ON r.post_id = s.post_id
      AND (r.office_id IS NULL OR r.office_id = s.office_id)
    WHERE s.office_id = \(office) AND s.id = \(staff) AND r.competency_id = \(competency)
      AND r.precedence > 0
    ORDER BY r.precedence DESC, r.valid_from DESC
    """
  }

  /// Newest first; of one day the strongest.
  var assessments: SQL {
    """
    SELECT k.assessed_on, k.method, k.level, k.valid_until, k.assessor, k.evidence,
           coalesce(r.fulfils, false) AS fulfils,
           coalesce(\(CountingAssessments.firstRecorded) < \(knownBefore)::timestamptz, true)
             AS known,
           array(SELECT v.level FROM assessment_versions v
                 WHERE v.office_id = k.office_id AND v.staff_id = k.staff_id
                   AND v.competency_id = k.competency_id AND v.assessed_on = k.assessed_on
                   AND v.method = k.method ORDER BY v.version) AS before
    FROM assessments k
    \(CountingAssessments.firstVersion)
    LEFT JOIN assessment_precedence r ON r.method = k.method AND r.valid_from <= \(day)
      AND (r.valid_to IS NULL OR \(day) < r.valid_to)
    WHERE k.office_id = \(office) AND k.staff_id = \(staff) AND k.competency_id = \(competency)
    ORDER BY k.assessed_on DESC, r.rank, k.method
    """
  }

  /// In every office where the person ever was, by the day asked about.
  var learning: SQL {
    """
    SELECT k.held_on, n.code, n.title, n.form, k.jp::float8 AS jp
    FROM staff here
    JOIN staff s ON s.person_id = here.person_id
    JOIN learning_credits k ON k.office_id = s.office_id AND k.staff_id = s.id
    JOIN sessions n ON n.id = k.session_id
    JOIN session_competencies m ON m.session_id = n.id AND m.competency_id = \(competency)
    WHERE here.office_id = \(office) AND here.id = \(staff) AND k.held_on <= \(day)
    ORDER BY k.held_on, n.code
    """
  }
}
