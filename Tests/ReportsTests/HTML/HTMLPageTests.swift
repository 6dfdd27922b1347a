import Domain
import Reports
import Testing

struct HTMLPageTests {
  @Test func everyFigureIsThere() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.full(), in: .id)
    for part in [
      "<html lang=\"id\">", "<span>KOMISI PEMILIHAN UMUM</span>", "<span>KABUPATEN BLORA</span>",
      "Jalan Contoh Nomor 1", "12/SDM.01-SD/3316/2026", "Laporan uji", "1 (satu) berkas",
      "TRIWULAN IV TAHUN 2025", "1 Oktober s.d. 31 Desember 2025", "12 Januari 2026",
      "DATA REKAAN", "7F3K-9Q2M", "Sebanyak 1 dari 2 indikator",
      "Tingkat kehadiran", "41 / 54", "75,93%", "80,00%", "Cakupan (termasuk satker di bawahnya)",
      "Tidak ada data", "2.125,5 / 20", "106,28 JP",
      "1.234 pegawai", "611 laki-laki", "622 perempuan", "belum tercatat: 1 pegawai",
      "26 Nov 2025", "Strategi Penguatan SDM (TTM-4)", "Seminar (B6)", "KPU Provinsi Contoh",
      "Narasumber Satu; Narasumber Dua", "4 / 5", "log masuk-keluar (1); daftar hadir ruangan (2)",
      "0 / –\n+ 2 layar", "1 / –*", "2,5", "catatan petugas (3); log durasi (2)",
      "Angka pada bukti: 1 waktu masuk dan keluar; 2 nama tanpa waktu",
      "4 dari 5 pegawai (80,00%)", "Rekaan Pegawai-4", "19870312 201012 1 003",
      "Penata Kelola Pemilu Ahli Pertama", "10,00", "Belum tercapai",
      "20 / 23", "2,05", "1,75", "0,30", "82,93%", "belum dinilai 31", "34 dari 41 tingkat",
      "Rekaan Terjauh", "Arsiparis", "M.1 Integritas",
      "23 catatan kehadiran", "Menyusun rencana", "20 Des 2025", "18 Des 2025", "Lewat tenggat",
      "Blora, 13 Januari 2026", "Sekretaris KPU Kabupaten Blora", "Rekaan Wicaksono",
      "NIP 19870312 201012 1 003",
    ] {
      #expect(page.contains(part))
    }
  }

  @Test func theSameInEnglish() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.full(), in: .en)
    for part in [
      "<html lang=\"en\">", "QUARTER 4, 2025", "INVENTED DATA", "75.93%", "2,125.5 / 20",
      "1,234 people", "join and leave log (1); attested room list (2)", "4 of 5 people (80.00%)",
      "Overdue", "26 Nov 2025", "KOMISI PEMILIHAN UMUM",
    ] {
      #expect(page.contains(part))
    }
    for word in ["Tercapai", "Triwulan", "pegawai (", "Tabel"] { #expect(!page.contains(word)) }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\u{301} onload='x",
    "\"\u{301} onmouseover=\"x", "<\u{338}b>", "{{name}}", "&lt;script&gt;", "a\0b",
  ])
  func whateverANameHoldsStaysText(text: String) throws {
    var report = try SampleReport.full()
    let quiet = try QuarterlyReportRenderer.html(report, in: .id)
    report.office.name += text
    report.office.letterhead.append(text)
    report.office.address = text
    report.letter.subject = text
    report.signature.name = text
    report.verificationCode = text
    report.sessions[0].title = text
    report.metrics[0] = .init(
      key: "k", name: Words(text), unit: .percent, numerator: 1, denominator: 2, target: 3)
    let page = try QuarterlyReportRenderer.html(report, in: .id)
    // As many tags and quotes more as the extra line of the letterhead brings.
    for (scalar, extra) in [("<", 2), (">", 2), ("\"", 0), ("'", 0)] as [(Unicode.Scalar, Int)] {
      #expect(count(scalar, in: page) == count(scalar, in: quiet) + extra)
    }
  }

  @Test func nothingRunsAndNothingIsLoaded() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.full(), in: .id)
    for part in ["<script", "javascript:", "<link", "<img", "<iframe", "@import", "url(", " on"] {
      #expect(!tags(in: page).contains { $0.contains(part) })
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func tablesCanBeHeard() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.full(people: 9), in: .id)
    let tables = page.split(separator: "<table>").dropFirst()
    #expect(tables.count == 8)
    for table in tables {
      #expect(table.contains("<caption id=\"caption-"))
      #expect(table.contains("<th scope=\"col\""))
      #expect(table.contains("<th scope=\"row\""))
    }
    #expect(page.contains("<svg role=\"img\" aria-labelledby="))
    #expect(page.contains("Tingkat kehadiran: 75,93%, target 80,00%"))
  }

  @Test func idsAreUniqueAndReferencesFound() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.full(), in: .id)
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    let references = values(of: "aria-labelledby", in: page).flatMap { $0.split(separator: " ") }
    #expect(!references.isEmpty)
    for reference in references { #expect(ids.contains(String(reference))) }
  }

  @Test(arguments: Language.allCases) func everyTagIsClosed(language: Language) throws {
    for report in [try SampleReport.full(), try SampleReport.empty()] {
      var open: [Substring] = []
      for tag in tags(in: try QuarterlyReportRenderer.html(report, in: language)) {
        let name = tag.drop { $0 == "/" }.prefix { !" /".contains($0) }
        if tag.hasPrefix("!") || name == "meta" || tag.hasSuffix("/") { continue }
        if tag.hasPrefix("/") {
          #expect(open.popLast() == name)
        } else {
          open.append(name)
        }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func headingsSkipNoLevel() throws {
    let levels = tags(in: try QuarterlyReportRenderer.html(SampleReport.full(), in: .id))
      .compactMap { $0.count == 2 && $0.first == "h" ? $0.last?.wholeNumberValue : nil }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func noMarkAndNoCodeWhereThereIsNone() throws {
    let page = try QuarterlyReportRenderer.html(SampleReport.empty(), in: .id)
    #expect(!page.contains("REKAAN"))
    #expect(!page.contains("Kode verifikasi"))
    #expect(!page.contains("class=\"mark\""))
    #expect(page.contains("Tidak ada data pegawai"))
    #expect(page.contains("tidak ada kegiatan"))
  }

  private func count(_ scalar: Unicode.Scalar, in text: String) -> Int {
    text.unicodeScalars.count { $0 == scalar }
  }

  /// What stands between `<` and `>`.
  private func tags(in page: String) -> [Substring] {
    page.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
  }

  private func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
