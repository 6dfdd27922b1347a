import Domain

extension Writer {
  /// `19870312 201012 1 003`, as letters write an 18-digit number; others as they are.
  func employeeNumber(_ number: String?) -> String {
    guard let number else { return Self.none }
    guard number.count == 18, number.allSatisfy(\.isWholeNumber) else { return number }
    let digits = Array(number)
    return [digits[0..<8], digits[8..<14], digits[14..<15], digits[15..<18]]
      .map { String($0) }.joined(separator: " ")
  }

  /// `daftar hadir ruangan (2)`: the kind and its grade, which a note under the table explains.
  func evidence(_ kind: Evidence) -> String { "\(kind.words[language]) (\(kind.grade.rawValue))" }

  /// `Angka pada bukti: 1 waktu masuk dan keluar; …`
  var evidenceGrades: String {
    let grades = EvidenceGrade.allCases.map { "\($0.rawValue) \($0.words[language])" }
    return say(id: "Angka pada bukti: ", en: "Figures beside the evidence: ")
      + grades.joined(separator: "; ") + "."
  }

  func status(_ status: QuarterlyReport.CreditLine.Status) -> String {
    switch status {
    case .met: say(id: "Tercapai", en: "Met")
    case .behind: say(id: "Belum tercapai", en: "Behind")
    case .noTarget: say(id: "Tanpa target", en: "No target")
    }
  }

  func status(_ status: QuarterlyReport.FollowUpLine.Status) -> String {
    switch status {
    case .done: say(id: "Selesai tepat waktu", en: "Done on time")
    case .doneLate: say(id: "Selesai terlambat", en: "Done late")
    case .open: say(id: "Dalam proses", en: "Open")
    case .overdue: say(id: "Lewat tenggat", en: "Overdue")
    }
  }

  /// A metric's figure with its unit: `80,00%`, `3,25 JP`.
  func figure(_ number: Double?, _ unit: QuarterlyReport.MetricLine.Unit) -> String {
    guard let number else { return Self.none }
    return switch unit {
    case .percent: percent(number)
    case .hours: short(number) + " JP"
    case .number: short(number)
    }
  }
}
