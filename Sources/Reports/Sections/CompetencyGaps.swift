import Domain

/// How far what people can do lies below what their posts ask.
enum CompetencyGaps: ReportSection {
  static let title = Words(id: "Kesenjangan Kompetensi", en: "Competency gaps")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    guard !report.competencies.isEmpty else {
      return [
        .paragraph(
          writer.say(
            id: "Belum ada standar atau asesmen kompetensi yang tercatat bagi satuan kerja.",
            en: "No competency standard or assessment is on record for the office."))
      ]
    }
    var blocks: [Block] = [
      .paragraph(sentence(report, writer)), byCompetency(report.competencies, writer),
      .note(
        writer.say(
          id: """
            Selisih = tingkat yang disyaratkan dikurangi tingkat yang dicapai, rata-rata \
            atas pegawai yang telah dinilai. JPM membatasi setiap capaian setinggi syaratnya.
            """,
          en: """
            Gap = level required less level attained, mean over the people assessed. The \
            job-person match (JPM) counts each level up to what is required.
            """)),
    ]
    if !report.worstGaps.isEmpty {
      blocks.append(.subheading(writer.say(id: "Kesenjangan terbesar", en: "Largest gaps")))
      blocks.append(byPerson(report.worstGaps, writer))
    }
    return blocks
  }

  private static func sentence(_ report: QuarterlyReport, _ writer: Writer) -> String {
    let lines = report.competencies
    let pairs = lines.reduce(0) { $0 + $1.people }
    let assessed = lines.reduce(0) { $0 + $1.assessed }
    let below = lines.reduce(0) { $0 + $1.below }
    let numerator = lines.reduce(0) { $0 + $1.jpmNumerator }
    let denominator = lines.reduce(0) { $0 + $1.jpmDenominator }
    let worst = lines.map(\.worstGap).max() ?? 0
    let unassessed = writer.whole(report.unassessed)
    let covered = writer.share(
      assessed, of: pairs, id: "pasangan pegawai dan kompetensi", en: "pairs")
    let match = writer.share(numerator, of: denominator, id: "tingkat", en: "levels")
    return writer.say(
      id: """
        Telah dinilai \(covered) yang disyaratkan; belum dinilai \(unassessed). Di bawah \
        standar: \(writer.share(below, of: assessed)) penilaian, dengan kesenjangan terbesar \
        \(writer.whole(worst)) tingkat. Kesesuaian kompetensi (JPM): \(match).
        """,
      en: """
        Assessed: \(covered) of person and required competency; not assessed: \(unassessed). \
        Below standard: \(writer.share(below, of: assessed)) assessments, the largest gap in \
        levels being \(writer.whole(worst)). Job-person match (JPM): \(match).
        """)
  }

  private static func byCompetency(
    _ lines: [QuarterlyReport.CompetencyLine], _ writer: Writer
  ) -> Block {
    .table(
      Table(
        caption: writer.say(id: "Kesenjangan per kompetensi", en: "Gaps by competency"),
        columns: [
          .init(writer.say(id: "Kode", en: "Code"), 0.75),
          .init(writer.say(id: "Kompetensi", en: "Competency"), 2.5),
          .init(writer.say(id: "Dinilai / wajib", en: "Assessed / required"), 1.2, .end),
          .init(writer.say(id: "Rerata syarat", en: "Mean required"), 1.05, .end),
          .init(writer.say(id: "Rerata capaian", en: "Mean attained"), 1.05, .end),
          .init(writer.say(id: "Selisih", en: "Gap"), 0.9, .end),
          .init(writer.say(id: "Di bawah standar", en: "Below standard"), 1.05, .end),
          .init(writer.say(id: "Terbesar", en: "Worst"), 1.0, .end),
          .init("JPM", 1.1, .end),
        ],
        rows: lines.map { line in
          let gap: Double? =
            if let required = line.requiredMean, let attained = line.attainedMean {
              required - attained
            } else {
              nil
            }
          return [
            line.competency.code, line.competency.name[writer.language],
            "\(writer.whole(line.assessed)) / \(writer.whole(line.people))",
            writer.decimal(line.requiredMean), writer.decimal(line.attainedMean),
            writer.decimal(gap), writer.whole(line.below), writer.whole(line.worstGap),
            writer.percent(line.jpm),
          ]
        },
        naming: 1))
  }

  private static func byPerson(
    _ lines: [QuarterlyReport.GapLine], _ writer: Writer
  ) -> Block {
    .table(
      Table(
        caption: writer.say(
          id: "Pegawai dengan kesenjangan terbesar", en: "People with the largest gaps"),
        columns: [
          .init(writer.say(id: "No.", en: "No."), 0.5, .end),
          .init(writer.say(id: "Nama", en: "Name"), 2.4),
          .init(writer.say(id: "Jabatan", en: "Post"), 2.4),
          .init(writer.say(id: "Kompetensi", en: "Competency"), 2.4),
          .init(writer.say(id: "Syarat", en: "Required"), 0.9, .end),
          .init(writer.say(id: "Capaian", en: "Attained"), 0.95, .end),
          .init(writer.say(id: "Selisih", en: "Gap"), 0.85, .end),
        ],
        rows: lines.enumerated().map { index, line in
          [
            writer.whole(index + 1), line.name, line.post,
            "\(line.competency.code) \(line.competency.name[writer.language])",
            writer.whole(line.required), writer.whole(line.attained), writer.whole(line.gap),
          ]
        },
        naming: 1))
  }
}
