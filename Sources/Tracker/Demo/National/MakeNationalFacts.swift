import Domain
import Postgres

/// What the professionalism index of the invented civil servants rests on, for one year; of some
/// people one thing or another is unknown.
public struct MakeNationalFacts: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "demonstrations/national/facts")

  public var year: Int

  public init(year: Int) { self.year = year }

  public func run(in context: Context) async throws(TrackerError) -> NationalFigures {
    try await NationalSet.refuseRealPeople(in: context)
    let (first, at, by) = (
      "make_date(\(Int32(year)), 1, 1)" as SQL, context.now, context.principal.id
    )
    let civil: SQL = "FROM members WHERE employment IN ('pns', 'pns_seconded')"
    func roll(_ salt: Int64) -> SQL { NationalSet.draw("n", salt: salt, below: 100) }
    var made = try await context.execute(
      """
      INSERT INTO person_education (person_id, stated_on, level, evidence, recorded_at, recorded_by,
                                    invented)
      WITH \(NationalSet.members)
      SELECT person_id, \(first),
             CASE WHEN \(roll(61)) < 2 THEN 'S3' WHEN \(roll(61)) < 25 THEN 'S2'
                  WHEN \(roll(61)) < 80 THEN 'S1_D4' WHEN \(roll(61)) < 90 THEN 'D3'
                  ELSE 'D2_D1_SLTA' END, 'rekaan', \(at), \(by), true
      \(civil) AND \(roll(62)) < 97
      """)
    made += try await context.execute(
      """
      INSERT INTO person_performance (person_id, year, value, evidence, recorded_at, recorded_by,
                                      invented)
      WITH \(NationalSet.members)
      SELECT person_id, \(Int32(year)), 55 + \(NationalSet.draw("n", salt: 63, below: 45)), 'rekaan',
             \(at), \(by), true
      \(civil) AND \(roll(64)) < 95
      """)
    made += try await context.execute(
      """
      INSERT INTO person_discipline (person_id, decided_on, penalty, evidence, recorded_at,
                                     recorded_by, invented)
      WITH \(NationalSet.members)
      SELECT person_id, \(first),
             CASE WHEN \(roll(65)) < 96 THEN 'never' WHEN \(roll(65)) < 98 THEN 'light'
                  WHEN \(roll(65)) < 99 THEN 'medium' ELSE 'heavy' END, 'rekaan', \(at), \(by), true
      \(civil) AND \(roll(66)) < 96
      """)
    made += try await context.execute(
      """
      INSERT INTO person_training (person_id, kind, stated_on, is_done, evidence, recorded_at,
                                   recorded_by, invented)
      WITH \(NationalSet.members)
      SELECT person_id, kind, \(first), \(roll(67)) < 60, 'rekaan', \(at), \(by), true
      FROM members CROSS JOIN (VALUES ('leadership'), ('functional')) AS k (kind)
      WHERE employment IN ('pns', 'pns_seconded') AND \(roll(68)) < 94
      """)
    return NationalFigures(made: ["facts": made])
  }
}
