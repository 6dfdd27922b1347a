import ArgumentParser
import Domain
import Tracker

struct RoomAttest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest",
    abstract: "Record who sat before an office's screen.",
    discussion: """
      One; two more, shown by a list:
        sdm room attest ttm-11 --office 33 --staff 198702212011011007
        sdm room attest ttm-11 --office 33.15 --staff 200101152025241003 \\
          --staff "Fitria Nurhaliza Maulani@33.15" --evidence samples/staff.csv
      They get the minutes of the office's longest room. What a file or a hand
      has recorded of them stands. Who was elsewhere at the time is recorded
      and flagged. The evidence file's name and SHA-256 are kept, not the file.
      Exit codes: 0 done; 1 recorded, but somebody was elsewhere too; 64 usage;
      65 no such session, office or person, no room, or not staff of the
      office; 66 no such file; 69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Office whose room it was: 33.16 or 3316.") var office: Office.Code
  @Option(help: "NIP, #number, e-mail, or name@33.16; may be repeated.") var staff: [String]
  @Option(
    help: ArgumentHelp("List, letter or photo that shows it.", valueName: "file"),
    completion: .file())
  var evidence: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      AttestRoom(session: session, office: office, staff: staff, evidence: try file()),
      key: writing.key
    ) { Rendering($0) }
  }

  private func file() throws(TrackerError) -> InputFile? {
    guard let evidence else { return nil }
    return try InputFile(path: evidence)
  }
}
