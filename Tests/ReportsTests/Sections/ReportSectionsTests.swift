import Domain
import Testing

@testable import Reports

struct ReportSectionsTests {
  @Test func sectionsAreNumberedInOrder() throws {
    let headings = try headings(of: SampleReport.full())
    #expect(
      headings == [
        "Ringkasan Capaian", "I. Pendahuluan", "II. Keadaan Pegawai",
        "III. Pelaksanaan Pengembangan Kompetensi", "IV. Capaian Jam Pelajaran (JP)",
        "V. Kesenjangan Kompetensi", "VI. Kendala dan Tindak Lanjut", "VII. Penutup",
      ])
  }

  @Test func aSectionWithNothingToSayIsLeftOut() throws {
    let headings = try headings(of: SampleReport.empty())
    #expect(!headings.contains("Ringkasan Capaian"))
    #expect(!headings.contains { $0.contains("Kendala") })
    #expect(headings.last == "VI. Penutup")
  }

  @Test(arguments: Language.allCases) func tablesFitTheirColumns(language: Language) throws {
    let blocks = ReportSections.blocks(of: try SampleReport.full(), by: Writer(language))
    let tables = blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.count == 8)
    for (index, table) in tables.enumerated() {
      #expect(table.caption.contains(" \(index + 1). "))
      #expect(table.columns.indices.contains(table.naming))
      #expect(!table.rows.isEmpty)
      for row in table.rows + [table.total].compactMap({ $0 }) {
        #expect(row.count == table.columns.count)
      }
    }
  }

  @Test func thoseNotExpectedHideNobodyWhoStayedAway() throws {
    var report = try SampleReport.empty()
    report.sessions = [(9, 5), (1, 5)].map { present, expected in
      .init(
        heldOn: SampleReport.asOf, code: "S", title: "S", form: SampleReport.seminar,
        organiser: "O", present: present, expected: expected, jp: nil)
    }
    #expect(text(of: report).contains("6 dari 10 pegawai (60,00%)"))
  }

  @Test func aRoomRepresentsItsOffice() throws {
    #expect(
      try text(of: SampleReport.full()).contains("terwakili pada 2 dari 2 kegiatan (100,00%)"))
  }

  @Test func manyMetricsTakeSeveralCharts() throws {
    var report = try SampleReport.empty()
    report.metrics = (1...45).map { number in
      .init(
        key: "k\(number)", name: Words("Metrik \(number)"), unit: .percent, numerator: 1,
        denominator: 2)
    }
    let charts = ReportSections.blocks(of: report, by: Writer(.id)).compactMap {
      if case .chart(let chart) = $0 { chart } else { nil as BarChart? }
    }
    #expect(charts.map(\.bars.count) == [20, 20, 5])
    #expect(charts.allSatisfy { $0.height < PageFlow.fullRoom - 40 })
  }

  private func headings(of report: QuarterlyReport) -> [String] {
    ReportSections.blocks(of: report, by: Writer(.id)).compactMap {
      if case .heading(let text) = $0 { text } else { nil as String? }
    }
  }

  private func text(of report: QuarterlyReport) -> String {
    ReportSections.blocks(of: report, by: Writer(.id)).compactMap {
      if case .paragraph(let text) = $0 { text } else { nil as String? }
    }.joined(separator: "\n")
  }
}
