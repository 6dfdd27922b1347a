import ArgumentParser
import Domain
import Tracker

struct RoomRetract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Take back that somebody sat before an office's screen.",
    discussion: """
      With the reason, which the trail keeps; said again, nothing changes:
        sdm room retract ttm-11 --office 33 --staff 198702212011011007 \\
          --reason "Salah orang"
        sdm room retract ttm-11 --office 33 --staff 198702212011011007 \\
          --reason "Salah orang"
      Minutes and learning hours that rest on the room alone are gone. What a
      file, a log or a correction says stands, and is listed.
      Exit codes: 0 done; 64 usage; 65 no such session, office or person, or not
      staff of the office; 69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Office whose room it was: 33.16 or 3316.") var office: Office.Code
  @Option(help: "NIP, #number, e-mail, or name@33.16; may be repeated.") var staff: [String]
  @Option(help: "Why, for the trail.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      RetractAttestation(session: session, office: office, staff: staff, reason: reason),
      key: writing.key
    ) { Rendering($0) }
  }
}

extension Rendering {
  /// What stands of the people who were named, with a note on those who are no longer attested.
  fileprivate init(_ done: AttestationRetracted) {
    self.init(done, grid: Listing<AttendanceLine>.attendance.grid(done.standing))
    let names = done.retracted.joined(separator: "; ")
    notes.append(
      done.retracted.isEmpty
        ? Words(
          id: "tidak ada pernyataan yang dicabut", en: "nobody of them was attested")
        : Words(
          id: "tidak lagi dinyatakan di ruang: \(names)",
          en: "no longer attested to the room: \(names)"))
  }
}
