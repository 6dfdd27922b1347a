import Domain
import EmbeddedFiles
import Testing

@testable import Tracker

struct MetricFileTests {
  static let sound = """
    -- key: follow_up
    -- name: Penyelesaian tindak lanjut | Follow-ups done on time
    -- unit: percent, higher is better
    -- target: 80
    -- formula: done by their due date, of all due: not cancelled
    -- source: our definition
    -- value ($1 offices, $2 first day, $3 day after the last)
    -- a comment of the query
    SELECT office_id, 1 AS numerator, 2 AS denominator FROM follow_ups WHERE office_id = ANY($1);
    -- evidence
    WITH due AS (SELECT 1 AS number) SELECT number FROM due;
    """

  @Test func aSoundFileIsRead() throws {
    let text = Self.sound.replacing("-- a comment of the query\n", with: "")
    let metric = try MetricFile.read(text, name: "follow_up")
    #expect(metric.key == "follow_up")
    #expect(metric.name == Words(id: "Penyelesaian tindak lanjut", en: "Follow-ups done on time"))
    #expect((metric.unit, metric.direction, metric.target) == (.percent, .higher, 80))
    #expect(metric.formula == "done by their due date, of all due: not cancelled")
    #expect(metric.value.hasPrefix("SELECT office_id") && metric.value.hasSuffix("ANY($1)"))
    #expect(metric.evidence == "WITH due AS (SELECT 1 AS number) SELECT number FROM due")
    #expect(metric.digest == digestText(text))
  }

  @Test func aQueryMayBeginWithAComment() throws {
    let metric = try MetricFile.read(Self.sound, name: "follow_up")
    #expect(metric.value.hasPrefix("-- a comment of the query"))
  }

  @Test(arguments: [
    ("-- key: follow_up", "-- key: Follow Up", 1, "key 'Follow Up'"),
    ("-- key: follow_up", "-- key: other", 1, "key 'other'"),
    ("-- name: Penyelesaian tindak lanjut |", "-- name:", 2, "name must be"),
    ("percent, higher is better", "percent", 3, "unit 'percent'"),
    ("percent, higher is better", "points, higher is better", 3, "unit 'points"),
    ("-- target: 80", "-- target: high", 4, "target 'high'"),
    ("-- target: 80", "-- goal: 80", 4, "not a header line: -- goal: 80"),
    ("-- target: 80", "-- key: follow_up", 4, "key stands in line 1 already"),
    ("-- target: 80", "SELECT 1;", 4, "not a header line"),
    ("-- source: our definition", "-- source:", 6, "not a header line: -- source:"),
    ("-- source: our definition\n", "", 1, "no line '-- source"),
    ("SELECT office_id", "DELETE FROM staff; SELECT office_id", 8, "must begin with SELECT"),
    ("WITH due AS", "UPDATE due SET", 11, "must begin with SELECT"),
    ("-- evidence", "", 1, "no part '-- evidence'"),
  ])
  func aFaultNamesItsLine(old: String, new: String, line: Int, what: String) throws {
    let text = Self.sound.replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: TrackerError.self) {
      try MetricFile.read(text, name: "follow_up")
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData)
    #expect(fault.place == Place(file: "follow_up.sql", line: line))
    #expect(fault.what.en.contains(what))
    #expect(fault.next != nil)
  }

  @Test func theProgramCarriesItsMetrics() throws {
    let keys = try MetricCatalogue().metrics.map(\.key)
    #expect(
      keys == [
        "annual_target", "ip_asn_competence", "job_person_match", "learning_hours",
        "office_participation",
        "staff_participation",
      ])
    #expect(throws: TrackerError.unknown(.metric, "reach")) {
      try MetricCatalogue().metric("reach")
    }
  }
}
