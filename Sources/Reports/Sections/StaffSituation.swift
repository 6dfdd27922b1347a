import Domain

/// How many people of which kind, and who came and went.
enum StaffSituation: ReportSection {
  static let title = Words(id: "Keadaan Pegawai", en: "Staff")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    guard !report.staff.isEmpty else {
      return [
        .paragraph(
          writer.say(
            id: "Tidak ada data pegawai yang tercatat untuk triwulan ini.",
            en: "No staff are on record for this quarter."))
      ]
    }
    let sum = Sum(report.staff)
    var blocks: [Block] = [
      .paragraph(
        writer.say(
          id: """
            Pada akhir triwulan tercatat \(writer.whole(sum.end)) pegawai, terdiri atas \
            \(writer.whole(sum.men)) laki-laki dan \(writer.whole(sum.women)) perempuan. Pada \
            awal triwulan tercatat \(writer.whole(sum.start)) pegawai; selama triwulan masuk \
            \(writer.whole(sum.joined)) dan keluar \(writer.whole(sum.left)) pegawai.
            """,
          en: """
            At the end of the quarter there were \(writer.whole(sum.end)) people on the staff: \
            \(writer.whole(sum.men)) men and \(writer.whole(sum.women)) women. There were \
            \(writer.whole(sum.start)) at its start; \(writer.whole(sum.joined)) joined and \
            \(writer.whole(sum.left)) left.
            """)),
      table(report.staff, sum, writer),
    ]
    let unrecorded = sum.end - sum.men - sum.women
    if unrecorded > 0 {
      blocks.append(
        .note(
          writer.say(
            id: "Jenis kelamin belum tercatat: \(writer.whole(unrecorded)) pegawai.",
            en: "Sex not on record: \(writer.whole(unrecorded)).")))
    }
    return blocks
  }

  private static func table(
    _ lines: [QuarterlyReport.StaffLine], _ sum: Sum, _ writer: Writer
  ) -> Block {
    .table(
      Table(
        caption: writer.say(
          id: "Pegawai menurut jenis dan kelas jabatan", en: "Staff by kind and job class"),
        columns: [
          .init(writer.say(id: "Jenis pegawai", en: "Kind"), 2.6),
          .init(writer.say(id: "Kelas jabatan", en: "Job class"), 2.2),
          .init(writer.say(id: "Awal", en: "Start"), 0.9, .end),
          .init(writer.say(id: "Masuk", en: "Joined"), 0.9, .end),
          .init(writer.say(id: "Keluar", en: "Left"), 0.9, .end),
          .init(writer.say(id: "Akhir", en: "End"), 0.9, .end),
          .init(writer.say(id: "Laki-laki", en: "Men"), 1.1, .end),
          .init(writer.say(id: "Perempuan", en: "Women"), 1.3, .end),
        ],
        rows: lines.map { line in
          [line.employment.name[writer.language], line.jobClass.name[writer.language]]
            + [line.start, line.joined, line.left, line.end, line.men, line.women]
            .map(writer.whole)
        },
        total: [writer.say(id: "Jumlah", en: "Total"), ""]
          + [sum.start, sum.joined, sum.left, sum.end, sum.men, sum.women].map(writer.whole)))
  }

  private struct Sum {
    var start = 0
    var joined = 0
    var left = 0
    var end = 0
    var men = 0
    var women = 0

    init(_ lines: [QuarterlyReport.StaffLine]) {
      for line in lines {
        start += line.start
        joined += line.joined
        left += line.left
        end += line.end
        men += line.men
        women += line.women
      }
    }
  }
}
