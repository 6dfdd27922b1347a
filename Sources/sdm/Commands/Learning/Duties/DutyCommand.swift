import ArgumentParser
import Domain
import Tracker

struct DutyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty",
    abstract: "What trainees owe after a training.",
    discussion: """
      Blora's; only what is late:
        sdm duty list --office 33.16
        sdm duty list --office 33.16 --late
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [DutyList.self, DutyDone.self])
}

struct DutyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List reports, sharing and materials that are owed or done.",
    discussion: """
      Blora's, the most urgent first; what is late in Jawa Tengah, as csv:
        sdm duty list --office 33.16
        sdm duty list --office 33 --subtree --late --output csv
      They follow from confirmed trainings (not from talks) and count from the
      training's last day; how many days is ours, see the reference tables.
      Exit codes: 0 done; 64 usage; 65 no such office or person; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Flag(help: "Only those that are open and past their day.") var late = false
  @Option(help: "Only this person: NIP, #number, e-mail, or name@33.16.") var staff: String?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListDuties(office: office, subtree: subtree, isLate: late, staff: staff)
    ) { Rendering($0, as: .duties) }
  }
}

struct DutyDone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Mark a duty after a training as done.",
    discussion: """
      A report, with its number; knowledge shared:
        sdm duty done x1-report --on 2025-10-15 --evidence "12/SDM/2025"
        sdm duty done x1-sharing --on 2025-10-20 --note "rapat staf"
      Said again with the same facts, nothing changes.
      Exit codes: 0 done, or done before; 64 usage; 65 no such duty, a day
      ahead, or before the training ended; 69 no database; 77 not your office.
      """)

  @Argument(help: "As duty list shows it: x1-report.") var duty: DutyReference
  @Option(help: "Day it was done, YYYY-MM-DD (default: today).") var on: Day?
  @Option(help: "What shows it: number of the report, place of the files.") var evidence: String?
  @Option(help: "A remark.") var note: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      CompleteDuty(duty: duty, doneOn: on, evidence: evidence, note: note), key: writing.key
    ) { Rendering(one: $0, as: .duties) }
  }
}

extension DutyReference: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Listing<LearningDuty> {
  fileprivate static let duties = Listing(
    Column("id", Words(id: "Nomor", en: "Number")) { .code($0.id) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference"), inTables: false) {
      .reference($0.staffRef)
    },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("kind", Words(id: "Jenis", en: "Kind")) { .words($0.kind.words) },
    Column("title", Words(id: "Pelatihan", en: "Training")) { .text(harmless($0.title)) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("ended_on", Words(id: "Selesai", en: "Ended")) { .code($0.endedOn) },
    Column("due_on", Words(id: "Jatuh tempo", en: "Due")) { .code($0.dueOn) },
    Column("done_on", Words(id: "Dikerjakan", en: "Done")) { .code($0.doneOn) },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) },
    Column("evidence", Words(id: "Bukti", en: "Evidence"), inTables: false) {
      .text(harmless($0.evidence))
    },
    Column("note", Words(id: "Catatan", en: "Note"), inTables: false) { .text(harmless($0.note)) })
}

extension DutyKind {
  fileprivate var words: Words {
    switch self {
    case .report: Words(id: "laporan", en: "report")
    case .sharing: Words(id: "berbagi pengetahuan", en: "knowledge sharing")
    case .materials: Words(id: "berkas materi", en: "materials filed")
    }
  }
}
