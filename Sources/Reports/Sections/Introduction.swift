import Domain

/// Why the report is written, on what basis and of which time.
enum Introduction: ReportSection {
  static let title = Words(id: "Pendahuluan", en: "Introduction")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    let office = report.office.name
    let period = writer.period(report.quarter)
    let asOf = writer.day(report.asOf)
    return [
      .paragraph(
        writer.say(
          id: """
            Laporan ini disusun sebagai pertanggungjawaban pengelolaan dan pengembangan \
            kompetensi sumber daya manusia pada \(office) selama \
            \(writer.quarter(report.quarter)), serta sebagai bahan pembinaan dan pengambilan \
            keputusan pimpinan.
            """,
          en: """
            This report accounts for the management and development of the staff of \(office) \
            in \(writer.quarter(report.quarter)), and informs the decisions of its leadership.
            """)),
      .paragraph(
        writer.say(
          id: "Periode yang dilaporkan adalah \(period), menurut data per \(asOf).",
          en: "It covers the period from \(period), with the data known on \(asOf).")),
      .paragraph(writer.say(id: "Dasar hukum:", en: "Legal basis:")),
      .list(basis.map { $0[writer.language] }),
    ]
  }

  /// Titles as far as they could be verified; what is unsure is not cited.
  private static let basis = [
    Words(
      id: "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara, Pasal 49;",
      en: "Law 20 of 2023 on the State Civil Service, article 49;"),
    Words(
      id: """
        Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil \
        sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020, Pasal 203 \
        ayat (4): paling sedikit 20 (dua puluh) jam pelajaran setahun bagi setiap PNS;
        """,
      en: """
        Government Regulation 11 of 2017 on the management of civil servants, as amended by 17 \
        of 2020, article 203 (4): at least 20 learning hours (JP) a year for each civil servant;
        """),
    Words(
      id: """
        Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan \
        Kompetensi Pegawai Negeri Sipil; 1 (satu) JP sama dengan 45 menit;
        """,
      en: """
        Regulation 10 of 2018 of the National Institute of Public Administration on the \
        development of civil servants' competence; one JP is 45 minutes;
        """),
    Words(
      id: """
        Peraturan Menteri PANRB Nomor 38 Tahun 2017 tentang Standar Kompetensi Jabatan \
        Aparatur Sipil Negara.
        """,
      en: "Regulation 38 of 2017 of the minister for the civil service on competency standards."),
  ]
}
