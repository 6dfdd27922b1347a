import ArgumentParser
import Domain
import Tracker

struct ExternalAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record learning outside our sessions, with its proof.",
    discussion: """
      A technical training of three days; a seminar of a morning, with hours:
        sdm credit external add --staff 198811302014021003 --form B3 \\
          --title "Pelatihan Arsip" --organiser "BPSDM Jawa Tengah" \\
          --from 2025-10-06 --to 2025-10-08 --minutes 1080 --certificate 12/X
        sdm credit external add --staff 198811302014021003 --form B6 \\
          --title "Seminar Data Pemilih" --organiser "Universitas" \\
          --from 2025-10-20 --starts 08:00 --ends 12:00
      It waits for approval. Where the hours overlap a session that the person
      attended or another record it is held: the same hours count once. Without
      hours the days are compared. The proof's bytes are kept in the data
      folder. Said again, nothing changes.
      Exit codes: 0 recorded; 1 held for a person to decide; 64 usage; 65 bad
      data, or the certificate is used; 66 no such proof; 69 no database; 73
      the proof cannot be stored; 77 not your office.
      """)

  @Option(help: "Who: NIP, #number, e-mail, or name@33.16.") var staff: String
  @Option(help: "Learning form, which decides the JP.") var form: String
  @Option(help: "Name of the course.") var title: String
  @Option(help: "Who held it, as on the certificate.") var organiser: String
  @Option(help: "First day, YYYY-MM-DD.") var from: Day
  @Option(help: "Last day (default: the first).") var to: Day?
  @Option(help: "Start of each day, 08:00.") var starts: String?
  @Option(help: "End of each day, 16:00.") var ends: String?
  @Option(help: "WIB, WITA or WIT (default: the office's).") var zone: Zone?
  @Option(help: "Minutes of all days together (default: by the hours).") var minutes: Int?
  @Option(help: "Number of the certificate.") var certificate: String?
  @Flag(help: "The international rate of the form.") var international = false
  @Option(help: "Certificate or letter, at most 25 MiB.", completion: .file()) var proof: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let draft = ExternalDraft(
      staff: staff, form: form, title: title, organiser: organiser, startsOn: from, endsOn: to,
      starts: starts, ends: ends, zone: zone, minutes: minutes, certificate: certificate,
      isInternational: international)
    func add() throws(TrackerError) -> AddExternal {
      AddExternal(
        draft,
        proof: try proof.map { path throws(TrackerError) in try InputFile(path: path) })
    }
    try await global.perform(try add(), key: writing.key) { record in
      var rendering = Rendering(one: record, as: .externals)
      if record.status == .held {
        rendering.needsPerson = true
        rendering.notes.append(
          Words(
            id: "ditahan: bertumpuk dengan \(record.overlaps)",
            en: "held: it overlaps \(record.overlaps)"))
      }
      return rendering
    }
  }
}
