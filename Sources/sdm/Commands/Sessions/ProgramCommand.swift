import ArgumentParser
import Domain
import Tracker

struct ProgramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Programs: series of sessions.",
    discussion: """
      As a table; as csv:
        sdm program list
        sdm program list --output csv
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [ProgramAdd.self, ProgramList.self, ProgramMapCommand.self])
}

struct ProgramAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a program; said again with the same facts, nothing changes.",
    discussion: """
      A program of Jawa Tengah; the same with a stricter threshold:
        sdm program add ttm --title "Talk To Me" --organiser 33
        sdm program add ttm --title "Talk To Me" --organiser 33 --threshold 0.8
      Exit codes: 0 done; 64 usage; 65 no such office or form, or the code is
      another office's; 69 no database; 77 not your office.
      """)

  @Argument(help: "Code: letters, digits, dots, dashes.") var code: String
  @Option(help: "Title, as reports print it.") var title: String
  @Option(help: "Code of the office that runs it.") var organiser: Office.Code
  @Option(help: "Learning form of its sessions.") var form: String = "B6"
  @Option(help: "Share of the time that earns credit, 0 to 1.") var threshold: Double = 0.8
  @Option(help: "Minutes after a session's end that still count as attended.")
  var lateEnd = 0
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      AddProgram(
        code: code, title: title, organiser: organiser, form: form, threshold: threshold,
        lateEndMinutes: lateEnd),
      key: writing.key
    ) { Rendering(one: $0, as: .programs) }
  }
}

struct ProgramList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List programs.",
    discussion: """
      As a table; as JSON:
        sdm program list
        sdm program list --output json
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListPrograms()) { Rendering($0, as: .programs) }
  }
}

extension Listing<Program> {
  static let programs = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.code) },
    Column("title", Words(id: "Judul", en: "Title")) { .text($0.title) },
    Column("organiser", Words(id: "Penyelenggara", en: "Organiser")) { .code($0.organiser) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("threshold", Words(id: "Ambang", en: "Threshold"), .right) {
      .number($0.threshold, decimals: 2)
    },
    Column("late_end_minutes", Words(id: "Akhir mundur", en: "Late end"), .right, inTables: false) {
      .integer($0.lateEndMinutes)
    },
    Column("sessions", Words(id: "Sesi", en: "Sessions"), .right) { .integer($0.sessions) })
}
