import Domain

extension QuarterlyReportRenderer {
  /// The learning hours, one line a person, as RFC 4180 says: UTF-8, a heading, CRLF, quotes where
  /// a field needs them. Numbers have a point and no thousands in either language.
  public static func csv(_ report: QuarterlyReport) -> String {
    let heading = [
      "office_code", "quarter", "name", "employee_number", "post", "employment", "jp_quarter",
      "jp_year", "target", "percent", "status",
    ]
    let rows = report.credits.map { line in
      [
        report.office.code.text, report.quarter.description, line.name, line.employeeNumber ?? "",
        line.post, line.employment.code, line.jpQuarter.description, line.jpYear.description,
        line.target?.description ?? "", line.percent.map(plain) ?? "", line.status.rawValue,
      ]
    }
    return ([heading] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    // By scalars: "\r\n" is one Character and equals neither of its halves.
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return "\"\(quoted)\""
  }

  private static func plain(_ percent: Double) -> String {
    LearningHours(hundredths: Int((percent * 100).rounded())).description
  }
}
