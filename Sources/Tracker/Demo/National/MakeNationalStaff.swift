import Domain
import Postgres

/// Fills all offices with invented people: 17,000 in 553 offices, every class and kind of
/// employment, with posts established as they are filled.
public struct MakeNationalStaff: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "demonstrations/national/staff")

  public init() {}

  public func run(in context: Context) async throws(TrackerError) -> NationalFigures {
    try await NationalSet.refuseRealPeople(in: context)
    let there = try await context.value(
      "found", as: Bool.self, "SELECT EXISTS (SELECT FROM people) AS found")
    guard there != true else {
      throw .refused(
        Words(id: "basis data ini sudah berisi orang", en: "this database has people already"),
        next: Words(id: "mulai dengan basis data kosong", en: "begin with an empty database"))
    }
    try await context.execute(establishment)
    try await context.execute(
      """
      INSERT INTO posts (name, job_class)
      SELECT DISTINCT post, job_class FROM national_establishment ORDER BY 1, 2
      ON CONFLICT (name, job_class) DO NOTHING
      """)
    try await context.execute(places)
    let offices = try await context.execute(
      """
      INSERT INTO establishments (office_id, post_id, positions, valid_from)
      SELECT office_id, post_id, count(*), '2020-01-01' FROM national_places
      GROUP BY office_id, post_id
      """)
    let people = try await context.execute(people)
    try await context.execute(
      """
      INSERT INTO staff (office_id, id, person_id, post_id, employment, started_on)
      SELECT office_id, n, n, post_id, employment, started_on FROM national_places ORDER BY n
      """)
    try await context.pipeline([
      "SELECT setval(pg_get_serial_sequence('people', 'id'), (SELECT max(id) FROM people))",
      "SELECT setval(pg_get_serial_sequence('staff', 'id'), (SELECT max(id) FROM staff))",
      "DROP TABLE national_places", "DROP TABLE national_establishment",
      "ANALYZE people", "ANALYZE staff", "ANALYZE posts", "ANALYZE establishments",
    ])
    return NationalFigures(made: ["people": people, "establishments": offices])
  }

  private var establishment: SQL {
    let lines = NationalEstablishment.lines
    return """
      CREATE TEMPORARY TABLE national_establishment ON COMMIT DROP AS
      SELECT * FROM unnest(
        \(lines.map(\.tier)), \(lines.map(\.post)), \(lines.map(\.jobClass)),
        \(lines.map(\.employment)), \(lines.map(\.count)))
        WITH ORDINALITY AS e (tier, post, job_class, employment, positions, line)
      """
  }

  /// One row a person: `n` from 1, the post, and what an employee number is made of.
  private var places: SQL {
    let n: SQL = "row_number() OVER (ORDER BY o.code, e.line, k.k)"
    return """
      CREATE TEMPORARY TABLE national_places ON COMMIT DROP AS
      SELECT q.n, q.office_id, q.post_id, q.employment,
             \(NationalSet.draw("q.n", salt: 1, below: 100)) < 45 AS is_woman,
             q.birth_year,
             CASE WHEN q.employment IN ('pppk', 'pppk_part_time')
                    THEN make_date(2023 + \(NationalSet.draw("q.n", salt: 2, below: 2))::integer,
                                   \(NationalSet.draw("q.n", salt: 3, below: 12))::integer + 1, 1)
                  WHEN q.employment = 'cpns' THEN '2024-12-01'::date
                  ELSE make_date(least(q.birth_year + 24, 2019),
                                 \(NationalSet.draw("q.n", salt: 3, below: 12))::integer + 1, 1)
             END AS started_on
      FROM (
        SELECT \(n) AS n, o.id AS office_id, t.id AS post_id, e.employment,
               1968 + \(NationalSet.draw("o.id * 1000 + e.line * 50 + k.k", salt: 4, below: 30))
                 ::integer AS birth_year
        FROM offices o
        JOIN national_establishment e
          ON e.tier = CASE o.level WHEN 'national' THEN 0 WHEN 'province' THEN 1 ELSE 2 END
        JOIN posts t ON t.name = e.post AND t.job_class = e.job_class
        JOIN generate_series(1, 40) AS k (k) ON k.k <= e.positions
      ) q
      """
  }

  /// Serial and day of birth together are the number of the person, so that no two numbers meet.
  private var people: SQL {
    """
    INSERT INTO people (id, employee_number, name, email, sex, invented)
    SELECT q.n,
           CASE WHEN q.employment NOT IN ('commissioner', 'contract') THEN
             q.birth_year || lpad((\(NationalSet.draw("q.n", salt: 5, below: 12)) + 1)::text, 2, '0')
             || lpad((q.n / 999 + 1)::text, 2, '0') || extract(year FROM q.started_on)
             || CASE q.employment WHEN 'pppk' THEN '21' WHEN 'pppk_part_time' THEN '24'
                  ELSE to_char(q.started_on, 'MM') END
             || CASE WHEN q.is_woman THEN '2' ELSE '1' END
             || lpad((q.n % 999 + 1)::text, 3, '0')
           END,
           CASE WHEN q.is_woman THEN (\(InventedNames.women))[1 + \(NationalSet.draw("q.n", salt: 6, below: InventedNames.count))]
                ELSE (\(InventedNames.men))[1 + \(NationalSet.draw("q.n", salt: 6, below: InventedNames.count))] END
           || ' ' || (\(InventedNames.second))[1 + \(NationalSet.draw("q.n", salt: 7, below: InventedNames.count))]
           || ' ' || (\(InventedNames.last))[1 + \(NationalSet.draw("q.n", salt: 8, below: InventedNames.count))],
           CASE WHEN \(NationalSet.draw("q.n", salt: 9, below: 100)) < 60
                THEN 'orang' || q.n || '@rekaan.example' END,
           CASE WHEN q.is_woman THEN 'woman' ELSE 'man' END, true
    FROM national_places q ORDER BY q.n
    """
  }
}
