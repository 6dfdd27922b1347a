import Domain
import Support
import Testing
import Tracker

/// The ledger follows the records: what is held or rejected gives nothing.
@Suite struct ExternalCreditTests {
  @Test func entriesAreAddedAndTakenBack() async throws {
    let learners = try await Learners()
    let record = try await learners.add(Learners.training())
    _ = try await learners.approve(record.id)
    _ = try await learners.reject(record.id)
    #expect(
      try await learners.ledger() == [
        "credit 24 provisional", "reversal -24 provisional", "credit 24 confirmed",
        "reversal -24 confirmed",
      ])
  }

  @Test func dailyFormsCountTheirDaysAndCapsAreOfThePerson() async throws {
    let learners = try await Learners()
    let seminar = try await learners.add(
      Learners.training(form: "B6", title: "Seminar", to: "2025-10-07", minutes: nil))
    #expect(seminar.jp == 8)
    let abroad = try await learners.add(
      ExternalDraft(
        staff: Learners.budi, form: "b6", title: "Seminar", organiser: "BPSDM",
        startsOn: "2025-10-06", isInternational: true))
    #expect(abroad.jp == 6)
  }

  @Test func aRecordOverTheTurnOfTheYearBelongsToItsFirstDay() async throws {
    let learners = try await Learners()
    let record = try await learners.add(
      Learners.training(from: "2024-12-30", to: "2025-01-03", minutes: 900))
    _ = try await learners.approve(record.id)
    let standing = try await learners.world.rows(
      "SELECT held_on::text, trim_scale(jp)::text FROM learning_credits")
    #expect(standing == [["2024-12-30", "20"]])
  }
}
