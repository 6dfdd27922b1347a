import Domain
import Support
import Testing
import Tracker

/// A session is recorded for hours that an approved record has already.
struct LaterSessionTests {
  /// Ani's record of the morning is approved; then she is logged in a session of the same morning.
  private static func scene(
    starts: String? = "08:00", ends: String? = "12:00"
  ) async throws -> (Learners, Int64) {
    let learners = try await Learners()
    try await learners.world.addSession(form: "B10")
    let record = try await learners.add(
      Learners.training(
        form: "B3", from: "2025-11-26", to: nil, starts: starts, ends: ends, minutes: 240))
    _ = try await learners.approve(record.id)
    try await learners.world.perform(LogAttendance(session: "TTM", staff: [Learners.ani]))
    return (learners, record.id)
  }

  private static func confirmed(_ learners: Learners) async throws -> [[String?]] {
    try await learners.world.rows(
      """
      SELECT CASE WHEN session_id IS NULL THEN 'record' ELSE 'session' END, trim_scale(jp)::text
      FROM learning_credits WHERE jp > 0 ORDER BY 1
      """)
  }

  @Test func theSameHoursCountOnceAndSomebodyIsAsked() async throws {
    let (learners, id) = try await Self.scene()
    #expect(try await Self.confirmed(learners) == [["record", "5"]])
    let waiting = try await learners.world.perform(
      ListExternals(office: "33.16", status: .held))
    #expect(waiting.map(\.id) == [id] && waiting.map(\.overlaps) == ["session TTM"])
  }

  @Test func rejectingTheRecordLetsTheSessionCount() async throws {
    let (learners, id) = try await Self.scene()
    _ = try await learners.reject(id, reason: "sama dengan sesi")
    #expect(try await Self.confirmed(learners) == [["session", "3"]])
    let waiting = try await learners.world.perform(
      ListExternals(office: "33.16", status: .held))
    #expect(waiting.isEmpty)
  }

  @Test func sayingThatTheHoursDifferLetsBothCount() async throws {
    let (learners, id) = try await Self.scene()
    _ = try await learners.approve(id, despiteOverlap: true)
    #expect(try await Self.confirmed(learners) == [["record", "5"], ["session", "3"]])
    let before = try await learners.world.fingerprint()
    _ = try await learners.approve(id, despiteOverlap: true)
    var after = try await learners.world.fingerprint()
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test func hoursThatDoNotMeetBothCount() async throws {
    let (learners, _) = try await Self.scene(starts: "13:00", ends: "17:00")
    #expect(try await Self.confirmed(learners) == [["record", "5"], ["session", "3"]])
  }
}
