import Domain
import Seeds
import Support
import Testing

struct ExternalTimeTests {
  private static func hours(_ from: LocalTime, _ to: LocalTime) -> Range<Instant> {
    from.instant(in: .wib)..<to.instant(in: .wib)
  }

  private static let training = ExternalTime(
    first: "2025-10-06", last: "2025-10-08", hours: hours("2025-10-06T08:00", "2025-10-06T12:00"))

  @Test(arguments: [
    (
      "a talk in the afternoon of its second day",
      ExternalTime(
        first: "2025-10-07", last: "2025-10-07",
        hours: hours("2025-10-07T13:00", "2025-10-07T15:00")), false
    ),
    (
      "a talk in the morning of its last day",
      ExternalTime(
        first: "2025-10-08", last: "2025-10-08",
        hours: hours("2025-10-08T11:59", "2025-10-08T15:00")), true
    ),
    (
      "one begins when the other ends",
      ExternalTime(
        first: "2025-10-08", last: "2025-10-08",
        hours: hours("2025-10-08T12:00", "2025-10-08T15:00")), false
    ),
    (
      "the same hours a day later",
      ExternalTime(
        first: "2025-10-09", last: "2025-10-10",
        hours: hours("2025-10-09T08:00", "2025-10-09T12:00")), false
    ),
    (
      "no hours known, a day in common", ExternalTime(first: "2025-10-08", last: "2025-10-10"), true
    ),
    ("no hours known, the day after", ExternalTime(first: "2025-10-09", last: "2025-10-10"), false),
  ])
  func sameHours(story: String, other: ExternalTime, expected: Bool) {
    #expect(Self.training.overlaps(other) == expected)
    #expect(other.overlaps(Self.training) == expected)
  }

  @Test func minutesAreThoseOfAllDays() {
    #expect(Self.training.minutes == 720)
    #expect(Self.training.endsAt == ("2025-10-08T12:00" as LocalTime).instant(in: .wib))
    #expect(
      ExternalTime(
        first: "2025-10-06", last: "2025-10-08", startsAt: Self.training.hours?.lowerBound,
        endsAt: Self.training.endsAt) == Self.training)
    #expect(ExternalTime(first: "2025-10-06", last: "2025-10-06").minutes == nil)
  }

  @Test(arguments: Seed.some(300)) func equalsComparingDayByDay(seed: Seed) {
    var random = seed
    func some() -> ExternalTime {
      let day = ("2025-10-01" as Day).adding(days: Int.random(in: 0...8, using: &random))
      let start = Int.random(in: -6...30, using: &random)
      let length = Int.random(in: 1...30, using: &random)
      let begin = Instant(seconds: Int64(day.number) * 86_400).adding(seconds: start * 3600)
      return ExternalTime(
        first: day, last: day.adding(days: Int.random(in: 0...4, using: &random)),
        hours: begin..<begin.adding(seconds: length * 3600))
    }
    func spans(_ time: ExternalTime) -> [Range<Instant>] {
      (0..<time.days).compactMap { number in
        time.hours.map {
          $0.lowerBound.adding(
            seconds: number * 86_400)..<$0.upperBound.adding(seconds: number * 86_400)
        }
      }
    }
    let (one, other) = (some(), some())
    let slowly = spans(one).contains { span in spans(other).contains { $0.overlaps(span) } }
    #expect(one.overlaps(other) == slowly)
  }
}

struct ExternalDayTests {
  @Test(
    arguments: [
      ("2025-11-05", "2025-11-05"), ("05-11-2025", "2025-11-05"), ("5/11/2025", "2025-11-05"),
      ("2025-11-05 00:00:00", "2025-11-05"), ("31-11-2025", nil), ("11/31/2025", nil), ("", nil),
      ("5-11-25", nil), ("2025-11-05 09:00", nil), ("Nov 5", nil), ("45966", nil),
    ] as [(String, String?)])
  func daysAsListsWriteThem(text: String, expected: String?) {
    #expect(Day(written: text)?.description == expected)
  }

  @Test func theNationalSystemsForm() {
    #expect(("2025-11-05" as Day).dayMonthYear == "05-11-2025")
  }

  @Test(arguments: ["x12-report", "s7-31-sharing", "x1-materials"])
  func dutiesAreNamedBothWays(text: String) { #expect(DutyReference(text)?.description == text) }

  @Test(arguments: [
    "", "x-report", "x0-report", "x1", "x1-2-report", "s7-report", "y1-report", "x1-x",
  ])
  func otherTextsNameNoDuty(text: String) { #expect(DutyReference(text) == nil) }
}
