import Domain
import Foundation
import Support
import Testing
import Tracker

struct CheckMetricsTests {
  @Test func whatTheProgramCarriesIsSound() async throws {
    let checks = try await World().perform(CheckMetrics())
    #expect(checks.count == 6)
    #expect(checks.allSatisfy { $0.isSound })
  }

  private static let figures = "1 AS numerator, 1 AS denominator"

  @Test(arguments: [
    ("SELECT office_id FROM rooms", "numerator"),
    ("SELECT office_id, \(figures) FROM nowhere", "nowhere"),
    (
      "WITH gone AS (DELETE FROM rooms RETURNING office_id) SELECT office_id, \(figures) FROM gone",
      "WITH clause"
    ),
    ("SELECT office_id, \(figures) FROM rooms; DROP TABLE rooms", "syntax"),
    ("SELECT setval('offices_id_seq', 1) AS office_id, \(figures)", "read-only"),
  ])
  func aQueryThatDoesNotAnswerIsRefused(value: String, refusal: String) async throws {
    let world = try await World()
    let folder = try OwnMetrics()
    try folder.write("trial", value: value)
    let before = try await world.fingerprint()
    let checks = try await world.perform(CheckMetrics(folder: folder.path))
    let problem = try #require(checks.first?.problem)
    #expect(problem.en.contains(refusal))
    #expect(try await world.fingerprint() == before)
  }

  @Test func everyFileIsLookedAt() async throws {
    let world = try await World()
    let folder = try OwnMetrics()
    try folder.write("annual_target", value: "SELECT 1")
    try folder.write(
      "good", value: "SELECT id AS office_id, 1 AS numerator, 1 AS denominator FROM offices")
    try "-- key: odd\nSELECT".write(
      toFile: folder.path + "/odd.sql", atomically: true, encoding: .utf8)
    let checks = try await world.perform(CheckMetrics(folder: folder.path))
    #expect(checks.map(\.file) == ["annual_target.sql", "good.sql", "odd.sql"])
    #expect(checks.map(\.isSound) == [false, true, false])
    #expect(checks.last?.line == 2)
  }

  @Test func aFolderThatIsNotThereIsSaid() async throws {
    let world = try await World()
    let error = await #expect(throws: TrackerError.self) {
      try await world.perform(CheckMetrics(folder: "/nowhere/at/all"))
    }
    #expect(try #require(error).fault.kind == .missingFile)
  }
}
