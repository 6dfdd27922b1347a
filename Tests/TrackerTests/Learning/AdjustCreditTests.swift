import Domain
import Support
import Testing
import Tracker

/// Ani has 4 JP of one seminar; the clock stands at 15 December 2025.
struct AdjustCreditTests {
  private static func scene() async throws -> Ledger {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-08-12")
    try await ledger.log("#1", in: "S1")
    return ledger
  }

  private static func adjustment(
    _ jp: Double, on day: Day = "2025-11-03", form: String = "B6", reason: String = "banding"
  ) -> AdjustCredit {
    AdjustCredit(person: "#1", on: day, form: form, jp: jp, reason: reason)
  }

  private static func sum(_ ledger: Ledger) async throws -> [[String?]] {
    try await ledger.world.rows("SELECT trim_scale(sum(jp))::text FROM learning_credits")
  }

  @Test func hoursAreEnteredAndTakenOffAndBothStand() async throws {
    let ledger = try await Self.scene()
    let entered = try await ledger.world.perform(Self.adjustment(2.5))
    #expect(entered.map(\.kind) == ["adjustment"] && entered.map(\.jp) == [2.5])
    #expect(try await Self.sum(ledger) == [["6.5"]])
    try await ledger.world.perform(Self.adjustment(-6.5))
    #expect(try await Self.sum(ledger) == [["0"]])
    let lines = try await ledger.world.perform(ListLedger(person: "#1", year: 2025))
    #expect(lines.map(\.jp) == [4, 2.5, -6.5])
    // Computing credits again leaves them alone.
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-11-01"))
    #expect(try await Self.sum(ledger) == [["0"]])
  }

  @Test func saidAgainItChangesNothing() async throws {
    let ledger = try await Self.scene()
    let first = try await ledger.world.perform(Self.adjustment(2))
    let before = try await ledger.world.fingerprint()
    #expect(try await ledger.world.perform(Self.adjustment(2)) == first)
    var after = try await ledger.world.fingerprint()
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test func itCountsInTheQuarterOfItsDay() async throws {
    let ledger = try await Self.scene()
    try await ledger.world.perform(Self.adjustment(2))
    try await MetricWorker(tracker: ledger.world.tracker).workOffAll()
    let hours = try await ledger.world.rows(
      """
      SELECT trim_scale(jp)::text, trim_scale(jp_year)::text FROM person_quarter
      WHERE quarter = '2025-10-01' AND staff_id = 1
      """)
    #expect(hours == [["2", "6"]])
  }

  @Test(arguments: [
    ("nothing", adjustment(0), "0.0 JP"), ("too much", adjustment(1000), "1000"),
    ("no reason", adjustment(2, reason: " "), "reason"),
    ("a day to come", adjustment(2, on: "2025-12-16"), "2025-12-16"),
    ("unknown form", adjustment(2, form: "Z9"), "Z9"),
    ("more than there is", adjustment(-4.5), "only 4 JP"),
    ("a closed quarter", adjustment(2, on: "2025-08-13"), "2025-Q3"),
  ])
  func whatCannotBeIsRefused(story: String, wrong: AdjustCredit, says: String) async throws {
    let ledger = try await Self.scene()
    try await ledger.world.perform(
      CloseQuarter(office: "33.16", quarter: "2025-Q3", reason: "Laporan 9"))
    let before = try await ledger.world.fingerprint()
    let error = await #expect(throws: TrackerError.self) {
      try await ledger.world.perform(wrong)
    }
    #expect(error?.fault.kind == .badData, "\(story)")
    #expect(
      error?.fault.sentence(in: .en).contains(says) == true,
      "\(story): \(String(describing: error))")
    #expect(try await ledger.world.fingerprint() == before, "\(story)")
  }
}
