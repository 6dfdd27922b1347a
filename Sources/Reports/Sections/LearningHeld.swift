import Domain

/// The sessions of the quarter, and who of the office was there.
enum LearningHeld: ReportSection {
  static let title = Words(
    id: "Pelaksanaan Pengembangan Kompetensi", en: "Competence development held")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    guard !report.sessions.isEmpty else {
      return [
        .paragraph(
          writer.say(
            id: """
              Selama triwulan ini tidak ada kegiatan pengembangan kompetensi yang tercatat \
              bagi satuan kerja.
              """,
            en: "No competence development is on record for the office in this quarter."))
      ]
    }
    return [.paragraph(sentence(report.sessions, writer)), table(report.sessions, writer)]
      + [notes(report.sessions, writer)].compactMap { $0 }
  }

  private static func sentence(
    _ sessions: [QuarterlyReport.SessionLine], _ writer: Writer
  ) -> String {
    let invited = sessions.filter(\.invited)
    let represented = invited.count { $0.present > 0 || $0.roomScreens > 0 }
    let named = sessions.filter { $0.expected != nil }
    let expected = named.reduce(0) { $0 + ($1.expected ?? 0) }
    // Those there without being expected must not hide those who stayed away.
    let present = named.reduce(0) { $0 + min($1.present, $1.expected ?? 0) }
    var text = writer.say(
      id: "Selama triwulan ini tercatat \(writer.whole(sessions.count)) kegiatan.",
      en: "Sessions on record in this quarter: \(writer.whole(sessions.count)).")
    if !invited.isEmpty {
      let share = writer.share(represented, of: invited.count, id: "kegiatan", en: "sessions")
      text += writer.say(
        id: " Satuan kerja terwakili pada \(share) yang mengundangnya.",
        en: " The office was represented in \(share) to which it was invited.")
    }
    if expected > 0 {
      let share = writer.share(present, of: expected, id: "pegawai", en: "people")
      text += writer.say(
        id: " Dari yang wajib hadir, tercatat hadir \(share).",
        en: " Of those expected, \(share) were there.")
    }
    return text
  }

  private static func table(
    _ sessions: [QuarterlyReport.SessionLine], _ writer: Writer
  ) -> Block {
    .table(
      Table(
        caption: writer.say(id: "Kegiatan pengembangan kompetensi", en: "Sessions"),
        columns: [
          .init(writer.say(id: "No.", en: "No."), 0.55, .end),
          .init(writer.say(id: "Tanggal", en: "Date"), 1.05),
          .init(writer.say(id: "Nama kegiatan", en: "Session"), 2.6),
          .init(writer.say(id: "Bentuk", en: "Form"), 1.25),
          .init(writer.say(id: "Penyelenggara", en: "Organiser"), 1.65),
          .init(writer.say(id: "Narasumber", en: "Speakers"), 1.5),
          .init(writer.say(id: "Hadir / wajib", en: "Present / expected"), 1.0, .end),
          .init("JP", 0.55, .end),
          .init(writer.say(id: "Bukti", en: "Evidence"), 1.25),
        ],
        rows: sessions.enumerated().map { index, session in
          [
            writer.whole(index + 1), writer.shortDay(session.heldOn),
            "\(session.title) (\(session.code))",
            "\(session.form.name[writer.language]) (\(session.form.code))", session.organiser,
            session.speakers.isEmpty ? Writer.none : session.speakers.joined(separator: "; "),
            presence(session, writer), writer.hours(session.jp), evidence(session, writer),
          ]
        },
        naming: 2))
  }

  private static func presence(
    _ session: QuarterlyReport.SessionLine, _ writer: Writer
  ) -> String {
    let expected = session.expected.map(writer.whole) ?? Writer.none
    let rooms =
      session.roomScreens == 0
      ? ""
      : "\n+ " + writer.whole(session.roomScreens) + writer.say(id: " layar", en: " screen")
    return "\(writer.whole(session.present)) / \(expected)\(session.invited ? "" : "*")\(rooms)"
  }

  private static func evidence(
    _ session: QuarterlyReport.SessionLine, _ writer: Writer
  ) -> String {
    session.evidence.isEmpty
      ? Writer.none : session.evidence.map(writer.evidence).joined(separator: "; ")
  }

  private static func notes(
    _ sessions: [QuarterlyReport.SessionLine], _ writer: Writer
  ) -> Block? {
    var notes: [String] = []
    if sessions.contains(where: { $0.expected == nil }) {
      notes.append(
        writer.say(
          id: "\(Writer.none) pada wajib hadir: satuan kerja diminta mengirim wakil.",
          en: "\(Writer.none) expected: the office was to be represented, nobody by name."))
    }
    if sessions.contains(where: { $0.roomScreens > 0 }) {
      notes.append(
        writer.say(
          id: "+ layar: layar bersama ruangan satuan kerja, tidak dihitung sebagai orang.",
          en: "+ screen: a shared screen of the office's room, not counted as a person."))
    }
    if sessions.contains(where: { !$0.invited }) {
      notes.append(
        writer.say(
          id: "* satuan kerja tidak termasuk yang diundang.",
          en: "* the office was not invited."))
    }
    if sessions.contains(where: { !$0.evidence.isEmpty }) { notes.append(writer.evidenceGrades) }
    return notes.isEmpty ? nil : .note(notes.joined(separator: " "))
  }
}
