import Domain
import Support
import Testing

/// What one session is worth by form, and what several days are.
struct CreditTableTests {
  static func rule(
    _ form: String, _ basis: CreditRule.Basis, jp: Int? = nil, cap: Int? = nil,
    times: Int? = nil, abroad: Int? = nil, factor: Int? = nil,
    rounding: CreditRule.Rounding = .floor
  ) -> CreditRule {
    CreditRule(
      id: 1, form: form, basis: basis, jp: jp.map(LearningHours.init(whole:)), rounding: rounding,
      capPerDay: cap.map(LearningHours.init(whole:)), occasionsPerMonth: times,
      internationalJP: abroad.map(LearningHours.init(whole:)), internationalFactor: factor)
  }

  /// Finding 3 of the field study: a talk of 150 minutes is 3, 4 or 2 JP.
  @Test(arguments: [
    (rule("B10", .hourly, factor: 120), "3", "3.6"),
    (rule("B6", .daily, jp: 4, abroad: 6), "4", "6"),
    (rule("C10", .dailyCap, cap: 2, factor: 120), "2", "2.4"),
  ])
  func aTalkOf150Minutes(rule: CreditRule, national: String, international: String) {
    #expect("\(rule.credit(scheduledSeconds: 9000))" == national)
    #expect("\(rule.credit(scheduledSeconds: 9000, international: true))" == international)
  }

  @Test(arguments: [
    (CreditRule.Rounding.floor, 112, "2"), (.nearest, 112, "2"), (.exact, 112, "2.48"),
    (.floor, 134, "2"), (.nearest, 134, "3"), (.exact, 134, "2.97"),
    (.floor, 135, "3"), (.nearest, 135, "3"), (.exact, 135, "3"),
    (.nearest, 22, "0"), (.nearest, 23, "1"),
  ])
  func rounding(_ rounding: CreditRule.Rounding, minutes: Int, expected: String) {
    let rule = Self.rule("B10", .hourly, rounding: rounding)
    #expect("\(rule.credit(scheduledSeconds: minutes * 60))" == expected)
  }

  @Test(arguments: [
    ("a workshop of three days", rule("B7", .daily, jp: 5, abroad: 7), 0, 3, "15", "21"),
    (
      "e-learning of 10 hours over two days", rule("C3", .dailyCap, cap: 3, abroad: 4), 600, 2, "6",
      "8"
    ),
    (
      "e-learning of 90 minutes over two days", rule("C3", .dailyCap, cap: 3, abroad: 4), 90, 2,
      "2", "2"
    ),
    ("a course of 20 hours over a week", rule("B8", .hourly, factor: 120), 1200, 7, "26", "31.2"),
    ("coaching over two days", rule("C1", .occasion, jp: 2, times: 2, abroad: 4), 0, 2, "2", "4"),
    ("a month's secondment", rule("C5", .occasion, jp: 20, abroad: 24), 0, 30, "20", "24"),
    ("a semester", rule("A1", .semester, jp: 20, abroad: 20), 0, 180, "20", "20"),
  ])
  func severalDays(
    story: String, rule: CreditRule, minutes: Int, days: Int, national: String,
    international: String
  ) {
    let worth = { (abroad: Bool) in
      "\(rule.credit(scheduledSeconds: minutes * 60, days: days, international: abroad))"
    }
    #expect(worth(false) == national && worth(true) == international)
  }

  func record(
    _ number: Int64, _ rule: CreditRule, from day: Day, days: Int = 1, minutes: Int = 0
  ) -> AttendedSession {
    AttendedSession(
      source: .external(number), heldOn: day, days: days,
      startsAt: Instant(seconds: Int64(day.number) * 86_400), scheduledSeconds: minutes * 60,
      seconds: nil, isPresent: true, threshold: 0, rule: rule)
  }

  func session(_ number: Int64, _ rule: CreditRule, on day: Day) -> AttendedSession {
    AttendedSession(
      source: .session(number), heldOn: day,
      startsAt: Instant(seconds: Int64(day.number) * 86_400 + 7200), scheduledSeconds: 9000,
      seconds: nil, isPresent: true, threshold: 0.8, rule: rule)
  }

  func hours(_ attended: AttendedSession...) -> [String] {
    learningCredits(for: attended).map { "\($0.hours) \($0.status.rawValue)" }
  }

  @Test func aRecordOfSeveralDaysTakesItsPlaceInTheCapOfEach() {
    let seminar = Self.rule("B6", .daily, jp: 4)
    #expect(
      hours(
        record(1, seminar, from: "2025-11-25", days: 3), session(1, seminar, on: "2025-11-26"),
        session(2, seminar, on: "2025-11-28"))
        == ["12 credited", "0 capped", "4 credited"])
    #expect(
      hours(session(1, seminar, on: "2025-11-25"), record(1, seminar, from: "2025-11-26", days: 2))
        == ["4 credited", "8 credited"])
    #expect(
      hours(
        record(1, seminar, from: "2025-11-24", days: 2),
        record(2, seminar, from: "2025-11-25", days: 2))
        == ["8 credited", "4 capped"])
  }

  @Test func aCapOfTheDayFillsTheFirstDaysFirst() {
    let elearning = Self.rule("C3", .dailyCap, cap: 3)
    // 180 minutes over two days: 3 JP on the first, 1 on the second, where 2 have room left.
    #expect(
      hours(
        record(1, elearning, from: "2025-11-25", days: 2, minutes: 180),
        session(1, elearning, on: "2025-11-26")) == ["4 credited", "2 capped"])
  }

  @Test func anOccasionElsewhereCountsInTheMonthOfItsFirstDay() {
    let coaching = Self.rule("C1", .occasion, jp: 2, times: 2)
    #expect(
      hours(
        record(1, coaching, from: "2025-10-31", days: 3), session(1, coaching, on: "2025-11-03"),
        session(2, coaching, on: "2025-11-04"), record(2, coaching, from: "2025-11-05"))
        == ["2 credited", "2 credited", "2 credited", "0 capped"])
  }

  @Test(arguments: [
    ("4", 400), ("3.6", 360), ("1,25", 125), ("-2", -200), ("0", 0), ("-0.5", -50),
  ])
  func hoursAreReadAsWritten(text: String, hundredths: Int) {
    #expect(LearningHours(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1.234", "empat", "1e3", "1.2.3", "99999999999"])
  func otherTextIsNoHours(text: String) { #expect(LearningHours(text) == nil) }
}
