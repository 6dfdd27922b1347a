import Domain
import Reports
import Seeds
import Testing

struct CSVFormTests {
  @Test func aLineAPersonUnderItsHeading() throws {
    let lines = try QuarterlyReportRenderer.csv(SampleReport.full(people: 5))
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7)
    #expect(
      lines[0]
        == "office_code,quarter,name,employee_number,post,employment,jp_quarter,jp_year,target,percent,status"
    )
    #expect(
      lines[1]
        == "33.16,2025-Q4,Rekaan Pegawai-1,198703122010121003,Penata Kelola Pemilu Ahli Pertama,pns,0.25,0.5,20,2.5,behind"
    )
    #expect(
      lines[5]
        == "33.16,2025-Q4,Rekaan Pegawai-5,,Penata Kelola Pemilu Ahli Pertama,pns,1.25,2.5,,,no_target"
    )
    #expect(lines[6] == "")
  }

  @Test func nobodyIsAHeadingAlone() throws {
    let text = try QuarterlyReportRenderer.csv(SampleReport.empty())
    #expect(text.hasPrefix("office_code,") && text.hasSuffix(",status\r\n"))
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test(arguments: [
    ("Wati, S.E.", "\"Wati, S.E.\""), ("\"Ujang\"", "\"\"\"Ujang\"\"\""),
    ("dua\r\nbaris", "\"dua\r\nbaris\""), ("satu\nbaris", "\"satu\nbaris\""),
    ("Ma'ruf", "Ma'ruf"), ("\"\u{301}", "\"\"\"\u{301}\""), (",\u{301}", "\",\u{301}\""),
  ])
  func quotesWhereNeeded(name: String, field: String) throws {
    #expect(
      try csv(name: name).unicodeScalars.elementsEqual(
        "33.16,2025-Q4,\(field),,x,pns,0,0,,,no_target\r\n".unicodeScalars))
  }

  @Test(arguments: Seed.some(300)) func anyNameReadsBack(seed: Seed) throws {
    var seed = seed
    let name = seed.text(words: 4)
    let fields = read(try csv(name: name))
    #expect(fields.count == 11)
    #expect(fields[2].unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  /// The one line of a report with one person.
  private func csv(name: String) throws -> String {
    var report = try SampleReport.empty()
    report.credits = [
      .init(
        name: name, employeeNumber: nil, post: "x", employment: SampleReport.civilServant,
        jpQuarter: .zero, jpYear: .zero, target: nil, in: SampleReport.quarter)
    ]
    let text = QuarterlyReportRenderer.csv(report).unicodeScalars
    let heading = text.firstIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    return String(text[heading...])
  }

  /// The slow reader that nobody doubts: one record, scalar by scalar.
  private func read(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"":
        isQuoted.toggle()
        fields[fields.count - 1].unicodeScalars.append(scalar)
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(scalar)
      }
    }
    return fields.map { field in
      guard field.unicodeScalars.first == "\"" else { return field }
      let inner = field.unicodeScalars.dropFirst()
      let end = inner.lastIndex(of: "\"") ?? inner.endIndex
      var text = String.UnicodeScalarView()
      var isSecond = false
      for scalar in inner[..<end] {
        isSecond = scalar == "\"" && !isSecond
        if !isSecond { text.append(scalar) }
      }
      return String(text)
    }
  }
}
