import Domain

/// Each person's learning hours against the yearly target.
enum LearningHoursReached: ReportSection {
  static let title = Words(id: "Capaian Jam Pelajaran (JP)", en: "Learning hours (JP)")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    guard !report.credits.isEmpty else {
      return [
        .paragraph(
          writer.say(
            id: "Tidak ada pegawai dengan catatan jam pelajaran pada triwulan ini.",
            en: "Nobody has learning hours on record in this quarter."))
      ]
    }
    return [
      .paragraph(sentence(report, writer)), table(report.credits, writer),
      .note(
        writer.say(
          id: """
            Status tercapai: JP sejak 1 Januari sekurang-kurangnya \
            \(report.quarter.number)/4 dari target setahun. Persentase dihitung terhadap target \
            setahun penuh.
            """,
          en: """
            Met: JP since 1 January are at least \(report.quarter.number)/4 of the year's \
            target. The percentage is of the whole year's target.
            """)),
    ]
  }

  private static func sentence(_ report: QuarterlyReport, _ writer: Writer) -> String {
    let credits = report.credits
    let people = credits.count
    let reached = credits.count { $0.jpQuarter > .zero }
    let sum = credits.reduce(LearningHours.zero) { $0 + $1.jpQuarter }
    let targeted = credits.filter { $0.status != .noTarget }
    let met = targeted.count { $0.status == .met }
    let mean = sum.value / Double(people)
    let earners = writer.share(reached, of: people, id: "pegawai", en: "people")
    var text = writer.say(
      id: """
        Sebanyak \(earners) memperoleh JP pada triwulan ini, seluruhnya \(writer.hours(sum)) JP \
        atau rata-rata \(writer.decimal(mean)) JP per pegawai.
        """,
      en: """
        \(earners) earned JP in this quarter: \(writer.hours(sum)) JP in all, \
        \(writer.decimal(mean)) JP a person.
        """)
    if !targeted.isEmpty {
      let share = writer.share(met, of: targeted.count, id: "pegawai", en: "people")
      text += writer.say(
        id: " Bagian target sampai dengan triwulan ini dicapai oleh \(share) yang bertarget.",
        en: " The part of the target due by now was reached by \(share) who have one.")
    }
    return text
  }

  private static func table(
    _ credits: [QuarterlyReport.CreditLine], _ writer: Writer
  ) -> Block {
    .table(
      Table(
        caption: writer.say(id: "JP per pegawai", en: "JP by person"),
        columns: [
          .init(writer.say(id: "No.", en: "No."), 0.55, .end),
          .init(writer.say(id: "Nama", en: "Name"), 2.45),
          .init(writer.say(id: "NIP", en: "Employee number"), 2.58),
          .init(writer.say(id: "Jabatan", en: "Post"), 2.3),
          .init(writer.say(id: "JP TW", en: "JP qtr."), 0.9, .end),
          .init(writer.say(id: "JP s.d. TW", en: "JP year"), 0.95, .end),
          .init(writer.say(id: "Target", en: "Target"), 0.95, .end),
          .init("%", 0.9, .end),
          .init(writer.say(id: "Status", en: "Status"), 1.25),
        ],
        rows: credits.enumerated().map { index, line in
          [
            writer.whole(index + 1), line.name, writer.employeeNumber(line.employeeNumber),
            line.post, writer.hours(line.jpQuarter), writer.hours(line.jpYear),
            writer.hours(line.target), writer.decimal(line.percent), writer.status(line.status),
          ]
        },
        naming: 1))
  }
}
