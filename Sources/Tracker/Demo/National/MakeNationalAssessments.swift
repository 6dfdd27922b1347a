import Domain
import Postgres

/// Assesses the invented people in a year: most meet their post, some are a level or two short and
/// some of these catch up with the years; self-assessments flatter, and some pairs are left out.
/// One in five rates themselves besides.
public struct MakeNationalAssessments: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "demonstrations/national/assessments")

  public var year: Int

  public init(year: Int) { self.year = year }

  public func run(in context: Context) async throws(TrackerError) -> NationalFigures {
    try await NationalSet.refuseRealPeople(in: context)
    let made = try await context.execute(statement)
    try await context.execute("ANALYZE assessments")
    return NationalFigures(made: ["assessments": made])
  }

  private var statement: SQL {
    let (year, salt) = (Int32(year), Int64(year) * 10)
    let grown = Int64((self.year - NationalSet.assessedYears.lowerBound) * 12)
    return """
      INSERT INTO assessments (office_id, staff_id, competency_id, assessed_on, method, level,
                               valid_until, assessor, evidence, note, invented)
      WITH \(NationalSet.members), drawn AS (
        SELECT m.*, j.required_level,
               make_date(\(year), 3, 1)
                 + \(NationalSet.draw("m.office_id", salt: salt, below: 200))::integer AS day,
               \(NationalSet.draw("m.n", salt: salt + 1, below: 100)) AS way
        FROM members m
        JOIN posts t ON t.id = m.post_id
        JOIN job_classes j ON j.code = t.job_class AND j.required_level IS NOT NULL
          AND j.valid_from <= make_date(\(year), 12, 31)
          AND (j.valid_to IS NULL OR make_date(\(year), 12, 31) < j.valid_to)
      ), assessed AS (
        SELECT d.*, c.id AS competency_id,
               CASE WHEN r.round = 2 THEN 'self' WHEN d.way < 55 THEN 'mapping'
                    WHEN d.way < 70 THEN 'superior'
                    WHEN d.way < 80 THEN 'test' WHEN d.way < 88 THEN 'peer'
                    WHEN d.way < 95 THEN 'self' ELSE 'certificate' END AS method,
               \(NationalSet.draw("d.n * 97 + c.number", salt: 31, below: 100)) AS skill,
               \(NationalSet.draw("d.n * 97 + c.number", salt: 32, below: 100)) AS growth
        FROM drawn d
        CROSS JOIN (
          SELECT id, row_number() OVER (ORDER BY code) AS number FROM competencies
          WHERE kind IN ('managerial', 'sociocultural')
        ) c
        JOIN generate_series(1, 2) AS r (round) ON r.round = 1
          OR (d.way NOT BETWEEN 88 AND 94
              AND \(NationalSet.draw("d.n", salt: salt + 3, below: 100)) < 20)
        WHERE d.started_on <= d.day
          AND \(NationalSet.draw("d.n * 97 + c.number", salt: salt + 2, below: 100)) >= 5
      )
      SELECT office_id, staff_id, competency_id, day, method,
             greatest(1, least(5, required_level
               + CASE WHEN skill < 4 THEN -2 WHEN skill < 26 THEN -1 WHEN skill < 86 THEN 0 ELSE 1
                 END
               + CASE WHEN skill < 26 AND growth < \(grown) THEN 1 ELSE 0 END
               + CASE WHEN method = 'self' THEN 1 ELSE 0 END)),
             CASE WHEN method IN ('mapping', 'test', 'certificate')
                  THEN (day + interval '3 years')::date END,
             'Asesor rekaan', 'BA-' || \(year) || '-' || office_id, '', true
      FROM assessed ORDER BY office_id, staff_id, competency_id
      """
  }
}
