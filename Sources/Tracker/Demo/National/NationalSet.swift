import Domain
import Postgres

/// A nation that does not exist: what measuring speed and size needs, made by the server from hashes
/// of a fixed seed, so that it is the same each time. Everything in it is marked as invented.
enum NationalSet {
  /// The last year that has sessions and assessments.
  static let lastYear = 2025
  static let sessionsPerYear = 200
  static let attendancesPerSession = 3_000
  static let assessedYears = (lastYear - 4)...lastYear

  /// A number from 0 to `below` - 1, drawn by the key; `salt` tells one question from another.
  ///
  /// The server's hash for hash partitions: the same in every version from 11 on.
  static func draw(_ key: SQL, salt: Int64, below: Int64) -> SQL {
    "((hashint8extended((\(key))::bigint, \(salt)) & 9223372036854775807) % \(below))"
  }

  /// A WITH item: the invented people, numbered from 0 in the order of offices and memberships.
  static let members: SQL = """
    members AS (
      SELECT row_number() OVER (ORDER BY s.office_id, s.id) - 1 AS n, s.office_id,
             s.id AS staff_id, s.person_id, s.post_id, s.employment, s.started_on
      FROM staff s JOIN people p ON p.id = s.person_id AND p.invented
    )
    """

  /// - Throws: `.refused` where the database holds anybody real.
  static func refuseRealPeople(in context: Context) async throws(TrackerError) {
    let real = try await context.value(
      "found", as: Bool.self, "SELECT EXISTS (SELECT FROM people WHERE NOT invented) AS found")
    guard real != true else {
      throw .refused(
        Words(
          id: "basis data ini memuat orang sungguhan", en: "this database holds real people"),
        next: Words(id: "pakai basis data tersendiri", en: "use a database of its own"))
    }
  }
}

/// What a step of the national set made.
public struct NationalFigures: Codable, Hashable, Sendable {
  public var made: [String: Int]
}
