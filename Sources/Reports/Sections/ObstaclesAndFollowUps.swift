import Domain

/// What stands in the way of the figures, and what the office promised to do.
enum ObstaclesAndFollowUps: ReportSection {
  static let title = Words(id: "Kendala dan Tindak Lanjut", en: "Obstacles and follow-ups")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    obstacles(report.openReviews, writer) + followUps(report, writer)
  }

  private static func obstacles(
    _ reviews: [QuarterlyReport.ReviewLine], _ writer: Writer
  ) -> [Block] {
    if reviews.isEmpty { return [] }
    let open = writer.whole(reviews.reduce(0) { $0 + $1.open })
    return [
      .paragraph(
        writer.say(
          id: """
            Kendala: \(open) catatan kehadiran dari \(writer.whole(reviews.count)) kegiatan \
            masih menunggu keputusan petugas dan belum diperhitungkan dalam laporan ini.
            """,
          en: """
            Obstacle: attendance rows that still wait for a decision and are not counted in \
            this report: \(open) (sessions: \(writer.whole(reviews.count))).
            """)),
      .table(
        Table(
          caption: writer.say(
            id: "Kegiatan dengan kehadiran yang belum diputuskan",
            en: "Sessions with undecided attendance"),
          columns: [
            .init(writer.say(id: "No.", en: "No."), 0.5, .end),
            .init(writer.say(id: "Tanggal", en: "Date"), 1.3),
            .init(writer.say(id: "Nama kegiatan", en: "Session"), 4.5),
            .init(writer.say(id: "Belum diputuskan", en: "Undecided"), 1.3, .end),
          ],
          rows: reviews.enumerated().map { index, line in
            [
              writer.whole(index + 1), writer.shortDay(line.heldOn), "\(line.title) (\(line.code))",
              writer.whole(line.open),
            ]
          },
          naming: 2)),
    ]
  }

  private static func followUps(_ report: QuarterlyReport, _ writer: Writer) -> [Block] {
    let lines = report.followUps
    if lines.isEmpty { return [] }
    let done = lines.count { $0.doneOn != nil }
    let share = writer.share(done, of: lines.count, id: "komitmen", en: "commitments")
    let overdue = lines.count { $0.status == .overdue }
    return [
      .paragraph(
        writer.say(
          id: """
            Tindak lanjut: telah selesai \(share); melewati tenggat \(writer.whole(overdue)).
            """,
          en: """
            Follow-ups: done \(share); overdue \(writer.whole(overdue)).
            """)),
      .table(
        Table(
          caption: writer.say(id: "Tindak lanjut", en: "Follow-ups"),
          columns: [
            .init(writer.say(id: "No.", en: "No."), 0.5, .end),
            .init(writer.say(id: "Tindak lanjut", en: "Follow-up"), 4),
            .init(writer.say(id: "Tenggat", en: "Due"), 1.3),
            .init(writer.say(id: "Selesai", en: "Done"), 1.3),
            .init(writer.say(id: "Status", en: "Status"), 1.6),
          ],
          rows: lines.map { line in
            [
              writer.whole(line.number), line.title, writer.shortDay(line.dueOn),
              line.doneOn.map(writer.shortDay) ?? Writer.none, writer.status(line.status),
            ]
          },
          naming: 1)),
    ]
  }
}
