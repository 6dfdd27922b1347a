import Domain
import Testing

/// What the lines of a report work out for themselves.
struct QuarterlyReportTests {
  @Test(arguments: [
    ("33.16", "Kabupaten Blora", ["KOMISI PEMILIHAN UMUM", "KABUPATEN BLORA"]),
    ("33", "Provinsi Jawa Tengah", ["KOMISI PEMILIHAN UMUM", "PROVINSI JAWA TENGAH"]),
    ("00", "Republik Indonesia", ["KOMISI PEMILIHAN UMUM", "REPUBLIK INDONESIA"]),
    ("11", "Provinsi Aceh", ["KOMISI INDEPENDEN PEMILIHAN", "ACEH"]),
    ("11.07", "Kabupaten Pidie", ["KOMISI INDEPENDEN PEMILIHAN", "KABUPATEN PIDIE"]),
  ])
  func letterheads(code: String, region: String, lines: [String]) throws {
    #expect(try SampleReport.office(code, region).letterhead == lines)
  }

  @Test(arguments: [
    (1, 500, QuarterlyReport.CreditLine.Status.met), (1, 499, .behind), (2, 1000, .met),
    (3, 1499, .behind), (4, 2000, .met), (4, 1999, .behind), (4, 0, .behind),
  ])
  func theTargetIsDueByQuarters(
    number: Int, hundredths: Int, status: QuarterlyReport.CreditLine.Status
  ) throws {
    let quarter = try #require(Quarter(year: 2025, number: number))
    let jp = LearningHours(hundredths: hundredths)
    let target = LearningHours(whole: 20)
    #expect(QuarterlyReport.CreditLine.status(of: jp, target: target, in: quarter) == status)
    #expect(QuarterlyReport.CreditLine.status(of: jp, target: nil, in: quarter) == .noTarget)
  }

  @Test func aPercentageNeedsATarget() {
    #expect(SampleReport.credit(4).percent == 10)
    #expect(SampleReport.credit(5).percent == nil)
  }

  @Test(arguments: [
    (0, Int32?.none, QuarterlyReport.FollowUpLine.Status.open), (-1, nil, .overdue),
    (0, 0, .done), (0, 1, .doneLate), (5, -3, .done),
  ])
  func followUps(due: Int, done: Int32?, status: QuarterlyReport.FollowUpLine.Status) {
    let today = SampleReport.asOf
    let line = QuarterlyReport.FollowUpLine(
      number: 1, title: "x", dueOn: today.adding(days: due),
      doneOn: done.map { today.adding(days: Int($0)) }, asOf: today)
    #expect(line.status == status)
  }

  @Test(arguments: [
    (QuarterlyReport.MetricLine.Direction.higher, 3.0, 4.0, Double?.some(75), Bool?.some(true)),
    (.higher, 2, 4, 75, false), (.lower, 2, 4, 75, true), (.lower, 4, 4, 75, false),
    (.higher, 1, 0, 75, nil), (.higher, 1, 2, nil, nil),
  ])
  func metricsAgainstTheirTarget(
    direction: QuarterlyReport.MetricLine.Direction, numerator: Double, denominator: Double,
    target: Double?, meets: Bool?
  ) {
    let line = QuarterlyReport.MetricLine(
      key: "k", name: Words("k"), unit: .percent, direction: direction, numerator: numerator,
      denominator: denominator, target: target)
    #expect(line.meetsTarget == meets)
    #expect((line.value == nil) == (denominator == 0))
  }

  @Test func meansNeedAssessments() throws {
    let lines = try SampleReport.full().competencies
    #expect(lines[0].requiredMean == 2.05)
    #expect(lines[0].attainedMean == 1.75)
    #expect(lines[1].requiredMean == nil)
    #expect(lines[1].jpm == nil)
  }
}
