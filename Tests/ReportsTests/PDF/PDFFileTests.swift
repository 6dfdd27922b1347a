import Domain
import Testing

@testable import Reports

/// What an independent reader finds in the pages.
struct PDFFileTests {
  @Test(arguments: [
    (
      Language.id,
      [
        "KOMISI PEMILIHAN UMUM", "KABUPATEN BLORA", "12/SDM.01-SD/3316/2026", "75,93%",
        "2.125,5 / 20", "1.234 pegawai", "4 dari 5 pegawai (80,00%)", "Rekaan Terjauh",
        "19870312 201012 1 003", "Blora, 13 Januari 2026", "Sekretaris KPU Kabupaten Blora",
        "Rekaan Wicaksono", "Lewat tenggat", "Capaian indikator (persen)", "82,93%",
      ]
    ),
    (
      .en,
      [
        "QUARTER 4, 2025", "75.93%", "2,125.5 / 20", "4 of 5 people (80.00%)", "Overdue",
        "Metrics in percent",
      ]
    ),
  ])
  func itsTextIsThere(language: Language, parts: [String]) throws {
    let words = try Poppler.words(
      of: QuarterlyReportRenderer.pdf(SampleReport.full(), in: language))
    for part in parts { #expect(words.contains(part)) }
  }

  @Test func pagesAreNumberedAndMarked() throws {
    let pdf = try QuarterlyReportRenderer.pdf(SampleReport.full(people: 120), in: .id)
    let pages = try Poppler.pages(of: pdf)
    #expect(try Poppler.facts(of: pdf)["Pages"] == "\(pages.count)")
    #expect(pages.count > 4)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("Halaman \(index + 1) dari \(pages.count)"))
      #expect(page.contains("DATA REKAAN"))
      #expect(page.contains("Kode verifikasi: 7F3K-9Q2M"))
    }
  }

  @Test func aLongTableRepeatsItsHeadingAndLosesNobody() throws {
    let pdf = try QuarterlyReportRenderer.pdf(SampleReport.full(people: 120), in: .id)
    let pages = try Poppler.pages(of: pdf)
    let rows = pages.map { page in
      page.split(separator: "\n").count { $0.contains("Rekaan Pegawai-") }
    }
    #expect(rows.reduce(0, +) == 120)
    #expect(rows.count { $0 > 0 } >= 3)
    for (page, count) in zip(pages, rows) where count > 0 {
      #expect(page.contains("Jabatan") && page.contains("JP TW") && page.contains("Status"))
    }
  }

  @Test func theSameValueGivesTheSameBytes() throws {
    let report = try SampleReport.full(people: 60)
    for language in Language.allCases {
      let pdf = try QuarterlyReportRenderer.pdf(report, in: language)
      #expect(try QuarterlyReportRenderer.pdf(report, in: language) == pdf)
    }
  }

  @Test func manyAtOnceAreTheSameAsOne() async throws {
    let report = try SampleReport.full(people: 30)
    let pdf = try QuarterlyReportRenderer.pdf(report, in: .id)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try QuarterlyReportRenderer.pdf(report, in: .id) }
      }
      for try await other in group { #expect(other == pdf) }
    }
  }

  @Test func itSaysWhatItIs() throws {
    let facts = try Poppler.facts(of: QuarterlyReportRenderer.pdf(SampleReport.full(), in: .id))
    #expect(
      facts["Title"] == "LAPORAN TRIWULAN SUMBER DAYA MANUSIA – TRIWULAN IV TAHUN 2025")
    #expect(facts["Author"] == "KPU Kabupaten Blora")
    #expect(facts["Page size"]?.contains("A4") == true)
    #expect(facts["CreationDate"]?.contains("Jan 12") == true)
  }

  @Test(arguments: Language.allCases) func anEmptyReportIsStillALetter(language: Language) throws {
    let pdf = try QuarterlyReportRenderer.pdf(SampleReport.empty(), in: language)
    let words = try Poppler.words(of: pdf)
    #expect(words.contains("KOMISI PEMILIHAN UMUM"))
    #expect(!words.contains("REKAAN") && !words.contains("INVENTED"))
    #expect(try Poppler.pages(of: pdf).count <= 2)
  }

  @Test func theSignatureStandsWithItsHeading() throws {
    for people in 1...40 {
      let pages = try Poppler.pages(
        of: QuarterlyReportRenderer.pdf(SampleReport.full(people: people), in: .id))
      let last = try #require(pages.last)
      for part in ["Penutup", "Demikian laporan", "Blora, 13 Januari", "Rekaan Wicaksono"] {
        #expect(last.contains(part), "\(people) people")
      }
    }
  }

  @Test func acehHasItsOwnName() throws {
    var report = try SampleReport.empty()
    report.office = try SampleReport.office("11.07", "Kabupaten Pidie")
    let words = try Poppler.words(of: QuarterlyReportRenderer.pdf(report, in: .id))
    #expect(words.contains("KOMISI INDEPENDEN PEMILIHAN KABUPATEN PIDIE"))
  }

  @Test func aMissingFontIsAnErrorNotAnotherFont() throws {
    let document = Document(try SampleReport.full(), in: .id)
    #expect(throws: ReportError.fontMissing(family: "No Such Family")) {
      try PDFFile(document, family: "No Such Family").bytes()
    }
  }

  @Test func namesWithoutASpaceBreakAndStay() throws {
    var report = try SampleReport.full()
    let name = String(repeating: "Kusumaningtyas", count: 40)
    report.credits[0] = .init(
      name: name, employeeNumber: nil, post: String(repeating: "Jabatan panjang ", count: 900),
      employment: SampleReport.civilServant, jpQuarter: .zero, jpYear: .zero, target: nil,
      in: SampleReport.quarter)
    let pages = try Poppler.pages(of: QuarterlyReportRenderer.pdf(report, in: .id))
    // A row taller than a page goes on over the next ones.
    let split = pages.count { $0.contains("Jabatan panjang") }
    #expect(split >= 3)
    #expect(pages.last?.contains("Rekaan Wicaksono") == true)
  }

  @Test func oddLettersStopNothing() throws {
    var report = try SampleReport.full()
    report.office.name = "a\0b\u{1}\n漢🧕"
    report.sessions[0].title = "nol\0nol\tdan\r\nbaris"
    let words = try Poppler.words(of: QuarterlyReportRenderer.pdf(report, in: .id))
    #expect(words.contains("nol nol dan baris"))
  }
}
