import ArgumentParser
import Domain
import FoundationEssentials
import Tracker

struct CreditExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The course history, shaped for the national civil-service system.",
    discussion: """
      Blora's of a year, as csv; what that system would refuse:
        sdm credit export --office 33.16 --year 2024 --output csv
        sdm credit export --office 33.16 --year 2024 --output xlsx > kursus.xlsx
        sdm credit export --office 33.16 --year 2024 --check
      Confirmed hours of sessions and external records: NIP, course, organiser,
      JP, days as DD-MM-YYYY, certificate, year. CSV and JSON are written as
      they come, however many offices there are. That system's rules are
      second-hand: --check says which are unsure.
      Exit codes: 0 done; 1 --check found lines; 64 usage; 65 no such office;
      69 no database; 73 cannot write; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The year.") var year: Int
  @Flag(help: "The offices below it too.") var subtree = false
  @Flag(help: "Only the lines that would be refused, with why.") var check = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        try await export(on: tracker, voice: voice)
      }
    }
  }

  private func export(on tracker: Tracker, voice: Voice) async throws(TrackerError) -> Rendering {
    let listing: Listing<Course> = check ? .refusedCourses : .courses
    var writer = PageWriter(format: voice.format, language: voice.language)
    var operation = ListCourses(office: office, year: year, subtree: subtree)
    var (shown, count): ([Course], Int) = ([], 0)
    let isWhole = [.table, .xlsx].contains(voice.format)
    while true {
      let page = try await global.perform(operation, on: tracker, voice: voice)
      let courses = check ? page.courses.filter { !$0.refusals.isEmpty } : page.courses
      count += courses.count
      if isWhole {
        shown += courses
      } else {
        try writer.write(courses, as: listing)
      }
      guard let next = page.next else { break }
      operation.after = next
    }
    try writer.end(listing)
    var rendering = isWhole ? Rendering(shown, as: listing) : Rendering(bytes: [])
    if check {
      rendering.needsPerson = count > 0
      rendering.notes.append(
        Words(id: "\(count) baris akan ditolak", en: "\(count) lines would be refused"))
    }
    return rendering
  }
}

extension Listing<Course> {
  fileprivate static let courses = Listing(
    Column("nip", Words(id: "NIP", en: "Employee number")) { .text($0.nip) },
    Column("nama", Words(id: "Nama", en: "Name")) { .text(harmless($0.nama)) },
    Column("nama_kursus", Words(id: "Nama kursus", en: "Course")) {
      .text(harmless($0.namaKursus))
    },
    Column("penyelenggara", Words(id: "Penyelenggara", en: "Organiser")) {
      .text(harmless($0.penyelenggara))
    },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("tanggal_mulai", Words(id: "Mulai", en: "From")) { .text($0.tanggalMulai) },
    Column("tanggal_selesai", Words(id: "Selesai", en: "To")) { .text($0.tanggalSelesai) },
    Column("nomor_sertifikat", Words(id: "Nomor sertifikat", en: "Certificate")) {
      .text($0.nomorSertifikat.map(harmless))
    },
    Column("tahun", Words(id: "Tahun", en: "Year"), .right) { .integer($0.tahun) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("jenis", Words(id: "Jenis", en: "Kind"), inTables: false) { .text($0.jenis) },
    Column("office_code", Words(id: "Satker", en: "Office"), inTables: false) {
      .code($0.officeCode)
    },
    Column("source", Words(id: "Sumber", en: "Source"), inTables: false) { .text($0.source) })

  fileprivate static let refusedCourses = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("nip", Words(id: "NIP", en: "Employee number")) { .text($0.nip) },
    Column("nama", Words(id: "Nama", en: "Name")) { .text(harmless($0.nama)) },
    Column("nama_kursus", Words(id: "Nama kursus", en: "Course")) {
      .text(harmless($0.namaKursus))
    },
    Column("source", Words(id: "Sumber", en: "Source")) { .text($0.source) },
    Column("refusals", Words(id: "Alasan", en: "Why")) { course in
      .words(
        Words(
          id: course.refusals.map(\.words.id).joined(separator: "; "),
          en: course.refusals.map(\.words.en).joined(separator: "; ")))
    })
}
