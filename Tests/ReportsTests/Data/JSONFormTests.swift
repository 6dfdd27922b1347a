import Domain
import Foundation
import Reports
import Testing

struct JSONFormTests {
  @Test func whatIsWrittenReadsBackTheSame() throws {
    for report in [try SampleReport.full(people: 40), try SampleReport.empty()] {
      let text = try QuarterlyReportRenderer.json(report)
      #expect(try QuarterlyReportRenderer.report(fromJSON: text) == report)
      #expect(try QuarterlyReportRenderer.json(report) == text)
    }
  }

  @Test func keysAreSnakeCaseAndMissingFiguresAreNull() throws {
    let text = try QuarterlyReportRenderer.json(SampleReport.full())
    for part in [
      "\"as_of\" : \"2026-01-12\"", "\"quarter\" : \"2025-Q4\"", "\"code\" : \"33.16\"",
      "\"name_id\" : \"Integritas\"", "\"value\" : null", "\"jp_quarter\" : 0.25",
      "\"jpm_numerator\" : 34", "\"worst_gap\" : 3", "\"scope\" : \"subtree\"",
      "\"employee_number\" : \"198703122010121003\"", "\"status\" : \"behind\"",
      "\"held_on\" : \"2025-11-26\"", "\"open_reviews\" : [", "\"gap\" : 3",
    ] {
      #expect(text.contains(part))
    }
    #expect(text.hasSuffix("}\n"))
  }

  @Test func keysStandInOrder() throws {
    let text = try QuarterlyReportRenderer.json(SampleReport.empty())
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { String($0) }
    #expect(keys.count > 10)
    #expect(keys == keys.sorted())
  }

  @Test(arguments: [
    ("{}", "office"), ("[]", ""), ("", ""), ("not json", ""),
  ])
  func otherTextIsRefused(text: String, word: String) {
    #expect {
      try QuarterlyReportRenderer.report(fromJSON: text)
    } throws: { error in
      guard case ReportError.notAReport(let reason) = error else { return false }
      return !reason.isEmpty && (word.isEmpty || reason.contains(word))
    }
  }

  @Test func aWrongCodeIsNamedWithItsPlace() throws {
    let text = try QuarterlyReportRenderer.json(SampleReport.empty())
      .replacing("\"33.16\"", with: "\"3\"")
    #expect(
      throws: ReportError.notAReport(
        reason: "office.code: '3' is no office code (33.16 or 3316)")
    ) {
      try QuarterlyReportRenderer.report(fromJSON: text)
    }
  }

  @Test func aNumberThatIsNoneIsRefused() throws {
    var report = try SampleReport.empty()
    report.metrics = [
      .init(key: "k", name: Words("k"), unit: .number, numerator: .nan, denominator: 1)
    ]
    #expect {
      try QuarterlyReportRenderer.json(report)
    } throws: { error in
      guard case ReportError.notWritten = error else { return false }
      return true
    }
  }
}
