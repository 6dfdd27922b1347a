import Domain

/// Reports for tests; every person and figure is invented.
enum SampleReport {
  static let quarter = Day(number: 20_400).quarter  // 2025-Q4
  static let asOf = Day(number: 20_465)  // 12 January 2026
  static let civilServant = term("pns", "PNS", "Civil servant")
  static let seminar = term("B6", "Seminar", "Seminar")

  static func term(_ code: String, _ id: String, _ en: String) -> QuarterlyReport.Term {
    QuarterlyReport.Term(code: code, name: Words(id: id, en: en))
  }

  static func office(_ code: String = "33.16", _ region: String = "Kabupaten Blora") throws
    -> QuarterlyReport.Sender
  {
    QuarterlyReport.Sender(
      code: try code.officeCode, name: "KPU \(region)", region: region,
      address: "Jalan Contoh Nomor 1")
  }

  /// An office about which nothing is known.
  static func empty() throws -> QuarterlyReport {
    QuarterlyReport(
      office: try office(), quarter: quarter, asOf: asOf,
      signature: QuarterlyReport.Signature(place: "Blora"))
  }

  /// An office with something in every section.
  static func full(people: Int = 4) throws -> QuarterlyReport {
    var report = try empty()
    report.issuedOn = Day(number: 20_466)
    report.letter = QuarterlyReport.Letter(
      number: "12/SDM.01-SD/3316/2026", subject: "Laporan uji", attachment: "1 (satu) berkas")
    report.signature = QuarterlyReport.Signature(
      place: "Blora", signedOn: Day(number: 20_466), post: "Sekretaris KPU Kabupaten Blora",
      name: "Rekaan Wicaksono", employeeNumber: "198703122010121003")
    report.invented = true
    report.verificationCode = "7F3K-9Q2M"
    report.metrics = metrics
    report.staff = [
      .init(
        employment: civilServant, jobClass: term("supervisor", "Pengawas", "Supervisor"),
        men: 611, women: 622, start: 1233, joined: 9, left: 8, end: 1234)
    ]
    report.sessions = sessions
    report.credits = (1...max(1, people)).map(credit)
    report.competencies = competencies
    report.worstGaps = [
      .init(
        name: "Rekaan Terjauh", post: "Arsiparis", competency: integrity, required: 4, attained: 1)
    ]
    report.unassessed = 31
    report.followUps = [
      .init(
        number: 17, title: "Menyusun rencana", dueOn: Day(number: 20_442),
        doneOn: Day(number: 20_440), asOf: asOf),
      .init(
        number: 18, title: "Mengunggah daftar hadir", dueOn: Day(number: 20_453), doneOn: nil,
        asOf: asOf),
    ]
    report.openReviews = [
      .init(heldOn: Day(number: 20_418), code: "TTM-4", title: "Talk To Me", open: 23)
    ]
    return report
  }

  private static let integrity = term("M.1", "Integritas", "Integrity")

  private static let metrics: [QuarterlyReport.MetricLine] = [
    .init(
      key: "staff_participation", name: Words(id: "Tingkat kehadiran", en: "Participation"),
      unit: .percent, numerator: 41, denominator: 54, target: 80),
    .init(
      key: "reach", name: Words(id: "Cakupan", en: "Reach"), unit: .percent, scope: .subtree,
      numerator: 0, denominator: 0, target: 75),
    .init(
      key: "learning_hours", name: Words(id: "JP per pegawai", en: "Hours a person"), unit: .hours,
      numerator: 2125.5, denominator: 20, target: 5),
  ]

  private static let sessions: [QuarterlyReport.SessionLine] = [
    .init(
      heldOn: Day(number: 20_418), code: "TTM-4", title: "Strategi Penguatan SDM", form: seminar,
      organiser: "KPU Provinsi Contoh", speakers: ["Narasumber Satu", "Narasumber Dua"],
      present: 4, expected: 5, jp: LearningHours(whole: 4), evidence: [.roster, .room]),
    .init(
      heldOn: Day(number: 20_425), code: "NG-1", title: "Ngopi", form: seminar,
      organiser: "KPU Kabupaten Lain", present: 0, expected: nil, roomScreens: 2, jp: nil),
    .init(
      heldOn: Day(number: 20_426), code: "NG-2", title: "Tanpa undangan", form: seminar,
      organiser: "KPU Kabupaten Lain", present: 1, expected: nil, invited: false,
      jp: LearningHours(hundredths: 250), evidence: [.hand, .rosterTotal]),
  ]

  private static let competencies: [QuarterlyReport.CompetencyLine] = [
    .init(
      competency: integrity, people: 23, assessed: 20, requiredSum: 41, attainedSum: 35, below: 6,
      worstGap: 3, jpmNumerator: 34, jpmDenominator: 41),
    .init(
      competency: term("T.1", "Perencanaan", "Planning"), people: 23, assessed: 0, requiredSum: 0,
      attainedSum: 0, below: 0, worstGap: 0, jpmNumerator: 0, jpmDenominator: 0),
  ]

  /// Every fifth has no target and no number; the rest rise by half a JP.
  static func credit(_ number: Int) -> QuarterlyReport.CreditLine {
    let isFifth = number.isMultiple(of: 5)
    return .init(
      name: "Rekaan Pegawai-\(number)", employeeNumber: isFifth ? nil : "198703122010121003",
      post: "Penata Kelola Pemilu Ahli Pertama", employment: civilServant,
      jpQuarter: LearningHours(hundredths: number * 25),
      jpYear: LearningHours(hundredths: number * 50),
      target: isFifth ? nil : LearningHours(whole: 20), in: quarter)
  }
}

extension String {
  struct NoOfficeCode: Error {}

  var officeCode: Office.Code {
    get throws {
      guard let code = Office.Code(self) else { throw NoOfficeCode() }
      return code
    }
  }
}
