import Domain
import Support
import Testing
import Tracker

@Suite struct LearningDutyTests {
  private func duties(
    _ learners: Learners, late: Bool = false, staff: String? = nil
  ) async throws -> [String] {
    try await learners.world.perform(
      ListDuties(office: "00", subtree: true, isLate: late, staff: staff)
    ).map { "\($0.id) \($0.dueOn) \($0.status.rawValue)" }
  }

  @Test func aConfirmedTrainingBringsThree() async throws {
    let learners = try await Learners()
    let id = try await learners.add(Learners.training(from: "2025-11-24", to: "2025-11-26")).id
    let talk = try await learners.add(
      Learners.training(Learners.budi, form: "B6", title: "Seminar", minutes: nil))
    _ = try await learners.approve(talk.id)
    #expect(try await duties(learners) == [])
    _ = try await learners.approve(id)
    #expect(
      try await duties(learners) == [
        "x\(id)-materials 2025-12-10 late", "x\(id)-report 2025-12-10 late",
        "x\(id)-sharing 2025-12-26 open",
      ])
    #expect(try await duties(learners, late: true).count == 2)
    #expect(try await duties(learners, staff: Learners.budi).isEmpty)
    _ = try await learners.reject(id)
    #expect(try await duties(learners) == [])
  }

  @Test func doneItStaysDone() async throws {
    let learners = try await Learners()
    let id = try await learners.add(Learners.training(from: "2025-11-24", to: "2025-11-26")).id
    _ = try await learners.approve(id)
    let report = CompleteDuty(
      duty: DutyReference(training: .external(id), kind: .report), doneOn: "2025-12-01",
      evidence: "12/SDM")
    let done = try await learners.world.perform(report)
    #expect((done.status, done.evidence) == (.done, "12/SDM"))
    let before = try await learners.everything()
    #expect(try await learners.world.perform(report) == done)
    #expect(try await learners.everything() == before)
    let later = try await learners.world.perform(
      CompleteDuty(duty: report.duty, doneOn: "2025-12-12"))
    #expect((later.status, later.evidence) == (.doneLate, "12/SDM"))
    #expect(try await duties(learners, late: true).count == 1)
  }

  @Test func daysAheadOrBeforeTheEndAreRefused() async throws {
    let learners = try await Learners()
    let id = try await learners.add(Learners.training()).id
    _ = try await learners.approve(id)
    let before = try await learners.everything()
    for (duty, day) in [
      ("x\(id)-report", "2025-12-16"), ("x\(id)-report", "2025-10-07"),
      ("x99-report", "2025-12-01"),
      ("s1-1-report", "2025-12-01"),
    ] as [(String, Day)] {
      let reference = try #require(DutyReference(duty))
      await #expect(throws: TrackerError.self, "\(duty) \(day)") {
        try await learners.world.perform(CompleteDuty(duty: reference, doneOn: day))
      }
    }
    #expect(try await learners.everything() == before)
  }

  @Test func aTrainingOfOursBringsThemToo() async throws {
    let learners = try await Learners()
    let world = learners.world
    try await world.addSession("bimtek", form: "B10")
    try await world.perform(
      LogAttendance(session: "bimtek", staff: [Learners.ani], status: .present))
    let all = try await world.perform(ListDuties(office: "33.16"))
    #expect(all.count == 3)
    let first = try #require(all.first)
    let done = try await world.perform(CompleteDuty(duty: first.id, doneOn: "2025-12-01"))
    #expect((done.id, done.status) == (first.id, .done))
  }
}
