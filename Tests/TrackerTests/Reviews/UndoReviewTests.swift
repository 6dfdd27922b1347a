import Domain
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct UndoReviewTests {
  /// The metrics of all offices and quarters, computed anew.
  private func figures(_ world: World) async throws -> [[String?]] {
    try await world.perform(ComputeMetrics(quarter: "2025-Q4", full: true))
    try await MetricWorker(tracker: world.tracker).workOffAll()
    return try await world.rows(
      """
      SELECT office_id, key, scope, numerator, denominator FROM metric_values
      ORDER BY office_id, key, scope
      """)
  }

  @Test func everythingIsAsIfNobodyHadDecided() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM",
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,10:00:00 AM")
    let review = try await world.doubt()
    let before = try await Doubtful.facts(world)
    try await world.perform(DecideReview(review: review, decision: .staff(Doubtful.fitria)))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.jp).sorted() == [0, 4])
    let undone = try await world.perform(UndoReview(review: review))
    #expect(undone.isChanged && undone.outcome == .review)
    #expect(undone.attendanceRemoved.map(\.staffRef) == [Doubtful.fitria])
    #expect(try await Doubtful.facts(world) == before)
    let trail = try await world.rows(
      """
      SELECT c->>'subject', c->>'from', c->>'to' FROM audit_events, jsonb_array_elements(changes) c
      WHERE operation = 'UndoReview' ORDER BY 1
      """)
    #expect(
      trail == [
        ["attendance TTM \(Doubtful.fitria)", "present, 150.0 min", nil],
        ["review \(review) fitria", "staff #1", "review"],
      ])
  }

  @Test func saidAgainItChangesNothing() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let review = try await world.doubt()
    try await world.perform(DecideReview(review: review, decision: .staff(Doubtful.fitria)))
    try await world.perform(UndoReview(review: review))
    var before = try await world.fingerprint()
    let again = try await world.perform(UndoReview(review: review))
    #expect(!again.isChanged && again.attendanceRemoved.isEmpty)
    var after = try await world.fingerprint()
    (before["idempotency_keys"], after["idempotency_keys"]) = (nil, nil)
    #expect(before == after)
  }

  @Test func whatOtherRowsProveStays() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", "33.16_Fitria Nurhaliza,,09:00:00 AM,10:00:00 AM")
    let before = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(before.map(\.minutes) == [60])
    let review = try await world.doubt()
    try await world.perform(DecideReview(review: review, decision: .staff(Doubtful.fitria)))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.minutes) == [150])
    let undone = try await world.perform(UndoReview(review: review))
    #expect(undone.attendanceRemoved.isEmpty)
    #expect(try await world.perform(ShowAttendance(session: "TTM")) == before)
  }

  @Test(arguments: [true, false])
  func whatAHandSaidStays(isCorrected: Bool) async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let review = try await world.doubt()
    if !isCorrected { try await world.perform(LogAttendance(session: "TTM", staff: ["#1"])) }
    try await world.perform(DecideReview(review: review, decision: .staff("#1")))
    if isCorrected {
      try await world.perform(
        CorrectAttendance(session: "TTM", staff: ["#1"], minutes: 130, reason: "daftar hadir"))
    }
    let before = try await world.perform(ShowAttendance(session: "TTM"))
    try await world.perform(UndoReview(review: review))
    #expect(try await world.perform(ShowAttendance(session: "TTM")) == before)
  }

  @Test func metricsComeBack() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let review = try await world.doubt()
    let before = try await figures(world)
    try await world.perform(DecideReview(review: review, decision: .staff(Doubtful.fitria)))
    #expect(try await figures(world) != before)
    try await world.perform(UndoReview(review: review))
    #expect(try await figures(world) == before)
  }

  @Test func aRoomComesBackAndGoes() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let review = try await world.doubt()
    let before = try await Doubtful.facts(world)
    try await world.perform(DecideReview(review: review, decision: .room("33.16")))
    #expect(try await world.rows("SELECT seconds FROM rooms") == [["9000"]])
    try await world.perform(DecideReview(review: review, decision: .guest))
    #expect(try await world.rows("SELECT seconds FROM rooms") == [])
    try await world.perform(UndoReview(review: review))
    #expect(try await Doubtful.facts(world) == before)
  }

  @Test func aRoomThatTheProgramFoundComesBack() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("KPU Kab. Blora,,09:00:00 AM,11:30:00 AM")
    let before = try await Doubtful.facts(world)
    #expect(try await world.rows("SELECT count(*) FROM rooms") == [["1"]])
    try await world.perform(DecideReview(review: 1, decision: .staff("#1")))
    #expect(try await world.rows("SELECT count(*) FROM rooms") == [["0"]])
    let undone = try await world.perform(UndoReview(review: 1))
    #expect(undone.outcome == .room)
    var after = try await Doubtful.facts(world)
    after["rooms"] = before["rooms"]  // its time of recording is new
    #expect(after == before)
    #expect(try await world.rows("SELECT seconds FROM rooms") == [["9000"]])
  }

  @Test func somebodyElseAfterAnUndo() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let review = try await world.doubt()
    try await world.perform(DecideReview(review: review, decision: .staff("#1")))
    await #expect {
      try await world.perform(DecideReview(review: review, decision: .staff("#2")))
    } throws: {
      Doubtful.sentence($0).contains("sdm review undo \(review)")
    }
    try await world.perform(UndoReview(review: review))
    try await world.perform(DecideReview(review: review, decision: .staff("#2")))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.staffID) == [2])
    #expect(try await world.perform(ListAliases()).map(\.staffRef) == ["199004172015032005"])
  }

  @Test func aNumberThatIsNotThereIsSaid() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    await #expect {
      try await world.perform(UndoReview(review: 99))
    } throws: {
      Doubtful.sentence($0).contains("no doubt number '99'")
    }
  }
}
