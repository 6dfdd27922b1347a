import Domain
import Support
import Testing

struct LearningProgressTests {
  static let civilServant = LearningTarget(least: LearningHours(whole: 20))
  static let contract = LearningTarget(most: LearningHours(whole: 24))

  @Test(
    arguments: [
      ("half the year, half the hours", civilServant, 10, "2025-07-01", "20.05", "on_track"),
      ("half the year, too few", civilServant, 8, "2025-07-01", "16.04", "behind"),
      ("all of them", civilServant, 20, "2025-07-01", "40.1", "reached"),
      ("too early to tell", civilServant, 0, "2025-01-29", nil, "on_track"),
      ("30 days have gone", civilServant, 4, "2025-01-30", "48.66", "on_track"),
      ("nothing yet", civilServant, 0, "2025-01-30", "0", "behind"),
      ("a leap year's last day", civilServant, 19, "2024-12-31", "19", "behind"),
      ("the year's last day", civilServant, 19, "2025-12-31", "19", "behind"),
      ("no hours are asked", contract, 24, "2025-12-31", "24", "no_target"),
      ("above the ceiling", contract, 25, "2025-12-31", "25", "above_ceiling"),
    ] as [(String, LearningTarget, Int, Day, String?, String)])
  func progress(
    story: String, target: LearningTarget, jp: Int, on: Day, forecast: String?, status: String
  ) {
    let progress = LearningProgress(
      target: target, confirmed: LearningHours(whole: jp), on: on)
    #expect(progress.forecast.map { "\($0)" } == forecast)
    #expect(progress.status.rawValue == status)
  }

  @Test func anOfficeMayAskMoreNeverLess() {
    let hours = LearningHours.init(whole:)
    #expect(Self.civilServant.allows(LearningTarget(least: hours(24))))
    #expect(Self.civilServant.allows(LearningTarget(least: hours(20), most: hours(40))))
    #expect(!Self.civilServant.allows(LearningTarget(least: hours(19))))
    #expect(!Self.contract.allows(LearningTarget(most: hours(25))))
    #expect(
      Self.contract.narrowed(by: LearningTarget(least: hours(8)))
        == LearningTarget(least: hours(8), most: hours(24)))
    #expect(Self.civilServant.narrowed(by: nil) == Self.civilServant)
  }
}
