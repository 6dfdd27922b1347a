import Domain
import Support
import Tracker

/// Two provinces, three districts; 33.16 with people and sessions chosen so that every rule of the
/// five metrics decides something.
struct Blora {
  let facts: Facts
  let first: Facts.Held
  let previous: Facts.Held
  let ani: Facts.Member

  init() async throws {
    let facts = try await Facts(
      try await World(), offices: ["00", "33", "33.15", "33.16", "34", "34.71"])
    self.facts = facts
    try await facts.post("Kasubbag", "supervisor")
    try await facts.post("Staf", "general_staff")
    try await facts.post("Ketua", "commissioner")
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    let budi = try await facts.member("Budi", of: "33.16", post: "Staf")
    let citra = try await facts.member("Citra", of: "33.16", post: "Staf", employment: "pppk")
    let dewi = try await facts.member("Dewi", of: "33.16", post: "Staf", from: "2025-11-01")
    // Not there any more on 31 December.
    let eka = try await facts.member("Eka", of: "33.16", post: "Staf", to: "2025-12-31")
    _ = try await facts.member("Fajar", of: "33.16", post: "Ketua", employment: "commissioner")
    // The day after the last is the day of the first session.
    _ = try await facts.member(
      "Joko", of: "33.16", post: "Staf", employment: "contract", to: "2025-10-10")
    self.ani = ani

    first = try await facts.session("S1", on: "2025-10-10", for: ["33"])
    let second = try await facts.session(
      "S2", on: "2025-11-26", for: ["33.16", "33"], expects: "posts", posts: ["Kasubbag"])
    let third = try await facts.session("S3", on: "2025-12-05", for: ["00"], expects: "nobody")
    let cancelled = try await facts.session(
      "S4", on: "2025-12-10", for: ["33"], status: "cancelled")
    _ = try await facts.session("S5", on: "2025-12-20", for: ["33"], status: "planned")
    previous = try await facts.session("S6", on: "2025-09-30", for: ["33"])
    let elsewhere = try await facts.session("S7", on: "2025-12-31", for: ["34"])

    try await facts.attend(first, ani, jp: 4)
    try await facts.attend(first, budi, "late")
    try await facts.attend(first, citra, "excused")
    try await facts.attend(first, eka, jp: 4)
    try await facts.attend(second, ani, "absent")
    try await facts.room(second, of: "33.16")
    try await facts.attend(third, dewi, "absent")
    try await facts.attend(previous, ani, jp: 16)
    try await facts.attend(elsewhere, budi, jp: 2)
    try await facts.attend(cancelled, ani, jp: 8)
    try await assess(ani, budi: budi, eka: eka)
  }

  private func assess(_ ani: Facts.Member, budi: Facts.Member, eka: Facts.Member) async throws {
    try await facts.technicalCompetency("T.1")
    try await facts.require("M.1", 4, of: "Kasubbag")
    try await facts.require("M.2", 0, of: "Staf")
    try await facts.require("T.1", 3, of: "Staf")
    try await facts.assess(ani, "M.1", 3, on: "2025-06-01", by: "test")  // 3 of 4
    try await facts.assess(ani, "M.2", 5, on: "2025-06-01")  // 2 of 2
    try await facts.assess(ani, "M.3", 1, on: "2025-01-01", by: "test")
    try await facts.assess(ani, "M.3", 2, on: "2025-05-01", by: "superior")  // later: 2 of 2
    try await facts.assess(ani, "M.4", 1, on: "2025-06-01", by: "mapping")
    try await facts.assess(ani, "M.4", 2, on: "2025-06-01", by: "test")  // the stronger: 2 of 2
    try await facts.assess(ani, "M.5", 2, on: "2025-06-01", until: "2025-12-30")  // over
    try await facts.assess(ani, "M.6", 2, on: "2026-01-05")  // not yet
    try await facts.assess(budi, "M.1", 1, on: "2025-06-01", until: "2025-12-31")  // 1 of 1
    try await facts.assess(budi, "M.2", 3, on: "2025-06-01")  // not asked
    try await facts.assess(budi, "T.1", 1, on: "2025-06-01")  // 1 of 3
    try await facts.assess(eka, "M.2", 3, on: "2025-06-01")  // not asked, and gone
  }

  /// All offices in both quarters.
  @discardableResult
  func compute() async throws -> WorkedOff {
    for quarter in ["2025-Q3", "2025-Q4"] as [Quarter] {
      try await facts.world.perform(ComputeMetrics(quarter: quarter, full: true))
    }
    return try await MetricWorker(tracker: facts.world.tracker).workOffAll()
  }
}
