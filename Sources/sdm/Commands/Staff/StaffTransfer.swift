import ArgumentParser
import Domain
import Tracker

struct StaffTransfer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Move a person into another office or post.",
    discussion: """
      To Rembang from a day on; within Blora, into another post:
        sdm staff transfer 198811302014021003 --to 33.17 --on 2025-12-01
        sdm staff transfer 199512242025211006 --to 33.16 --on 2025-12-01 \\
          --post "Penata Kelola Pemilu"
      Ends the old place on that day and opens the new one. Assessments still
      valid go along and name where they came from; learning hours stay where
      they were earned and count for the person's year all the same. Said
      again, nothing changes.
      Exit codes: 0 done; 64 usage; 65 no such person, office or post, or the
      person has a later place; 69 no database; 77 not your offices.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "Office code: 33.17 or 3317.") var to: Office.Code
  @Option(help: "First day in the new place, YYYY-MM-DD.") var on: Day
  @Option(help: "The new post (default: the same).") var post: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      TransferStaff(person: person, to: to, on: on, post: post), key: writing.key
    ) { Rendering(moved: $0) }
  }
}

extension Rendering {
  init(moved: StaffMoved) {
    self.init(moved.memberships, as: .staff)
    if moved.isUnchanged {
      notes.append(
        Words(id: "sudah demikian; tidak ada yang diubah", en: "it was so already; nothing changed")
      )
    }
    if moved.carried > 0 {
      notes.append(
        Words(
          id: "\(moved.carried) asesmen ikut terbawa",
          en: "assessments that went along: \(moved.carried)"))
    }
    if moved.attendanceLeft > 0 {
      notes.append(
        Words(
          id: "\(moved.attendanceLeft) kehadiran sejak hari itu tetap di satker lama",
          en: "attendance from that day on that stays in the old office: \(moved.attendanceLeft)"))
    }
  }
}
