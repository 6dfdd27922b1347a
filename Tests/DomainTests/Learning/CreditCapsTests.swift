import Domain
import Support
import Seeds
import Testing

struct CreditCapsTests {
  static let seminar = CreditRule(
    id: 1, form: "B6", basis: .daily, jp: LearningHours(whole: 4),
    internationalJP: LearningHours(whole: 6))
  static let training = CreditRule(id: 2, form: "B3", basis: .hourly, internationalFactor: 120)
  static let community = CreditRule(
    id: 3, form: "C10", basis: .dailyCap, capPerDay: LearningHours(whole: 2),
    internationalFactor: 120)
  static let elearning = CreditRule(
    id: 4, form: "C3", basis: .dailyCap, capPerDay: LearningHours(whole: 3),
    internationalJP: LearningHours(whole: 4))
  static let coaching = CreditRule(
    id: 5, form: "C1", basis: .occasion, jp: LearningHours(whole: 2), occasionsPerMonth: 2)

  /// One session of 150 minutes unless said otherwise, attended from start to end.
  func attended(
    _ rule: CreditRule?, on day: Day = "2025-11-26", at hour: Int = 9, minutes: Int = 150,
    there: Int? = nil, present: Bool = true, abroad: Bool = false
  ) -> AttendedSession {
    let start = Instant(seconds: Int64(day.number) * 86_400 + Int64(hour) * 3600)
    return AttendedSession(
      source: .session(Int64(day.number) * 100 + Int64(hour)), heldOn: day, startsAt: start,
      scheduledSeconds: minutes * 60, seconds: there.map { $0 * 60 }, isPresent: present,
      threshold: 0.8, isInternational: abroad, rule: rule)
  }

  func hours(_ sessions: AttendedSession...) -> [String] {
    learningCredits(for: sessions).map { "\($0.hours) \($0.status.rawValue)" }
  }

  @Test func byFormAndMinutes() {
    #expect(hours(attended(Self.seminar)) == ["4 credited"])
    #expect(hours(attended(Self.training)) == ["3 credited"])
    #expect(hours(attended(Self.training, minutes: 44)) == ["0 credited"])
    #expect(hours(attended(Self.training, minutes: 45)) == ["1 credited"])
    #expect(hours(attended(Self.community)) == ["2 credited"])
    #expect(hours(attended(Self.elearning)) == ["3 credited"])
    #expect(hours(attended(nil)) == ["0 no_rule"])
  }

  @Test func abroad() {
    #expect(hours(attended(Self.seminar, abroad: true)) == ["6 credited"])
    #expect(hours(attended(Self.training, abroad: true)) == ["3.6 credited"])
    #expect(hours(attended(Self.elearning, minutes: 300, abroad: true)) == ["4 credited"])
    #expect(hours(attended(Self.community, minutes: 300, abroad: true)) == ["2.4 credited"])
  }

  @Test func theThresholdDecides() {
    #expect(hours(attended(Self.seminar, there: 120)) == ["4 credited"])
    #expect(hours(attended(Self.seminar, there: 119)) == ["0 below_threshold"])
    #expect(hours(attended(Self.seminar, there: nil)) == ["4 credited"])
    #expect(hours(attended(Self.seminar, present: false)) == ["0 below_threshold"])
  }

  @Test func aSeminarDayCountsOnce() {
    #expect(
      hours(
        attended(Self.seminar, at: 13), attended(Self.seminar, at: 9),
        attended(Self.seminar, on: "2025-11-27"))
        == ["4 credited", "0 capped", "4 credited"])
  }

  @Test func aSessionBelowTheThresholdDoesNotUseUpTheDay() {
    #expect(
      hours(attended(Self.seminar, at: 9, there: 10), attended(Self.seminar, at: 13))
        == ["0 below_threshold", "4 credited"])
  }

  @Test func theCapOfTheDayIsSharedBySessionsOfTheForm() {
    #expect(
      hours(
        attended(Self.community, at: 8, minutes: 50), attended(Self.community, at: 10),
        attended(Self.community, at: 14))
        == ["1 credited", "1 capped", "0 capped"])
  }

  @Test func coachingCountsTwiceAMonth() {
    #expect(
      hours(
        attended(Self.coaching, on: "2025-11-03"), attended(Self.coaching, on: "2025-11-10"),
        attended(Self.coaching, on: "2025-11-17"), attended(Self.coaching, on: "2025-12-01"))
        == ["2 credited", "2 credited", "0 capped", "2 credited"])
  }

  @Test(arguments: Seed.some(200)) func noDayGivesMoreThanItsCap(seed: Seed) {
    var seed = seed
    let rules = [Self.seminar, Self.community, Self.elearning]
    let sessions = (0..<8).map { number in
      attended(
        rules[seed.number(below: 3)], at: 6 + number, minutes: 30 + seed.number(below: 200),
        there: seed.number(below: 230), present: seed.number(below: 5) > 0)
    }
    let credits = learningCredits(for: sessions)
    #expect(credits.count == sessions.count)
    let most: [Int64: Int] = [1: 400, 3: 200, 4: 300]
    for (rule, cap) in most {
      let sum = credits.filter { $0.rule == rule }.reduce(0) { $0 + $1.hours.hundredths }
      #expect(sum <= cap)
    }
    #expect(learningCredits(for: sessions.reversed()) == credits)
  }
}
