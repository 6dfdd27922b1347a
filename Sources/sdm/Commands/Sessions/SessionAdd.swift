import ArgumentParser
import Domain
import Tracker

struct SessionAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a session; said again with the same facts, nothing changes.",
    discussion: """
      A session for all offices of Jawa Tengah; one with an offset:
        sdm session add ttm-11 --title "Penguatan SDM" --organiser 33 \\
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 \\
          --zone WIB --audience 33 --expect all --competency M.1
        sdm session add ttm-12 --title "Etika" --organiser 33 --audience 33 \\
          --starts-at 2025-12-10T09:00+07:00 --ends-at 2025-12-10T11:30+07:00
      The local date decides the quarter. Form, threshold and late end are the
      program's where --program is given, else B6, 0.8 and none.
      Exit codes: 0 done; 64 usage; 65 bad data, or the code is taken; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Code: letters, digits, dots, dashes.") var code: String
  @Option(help: "Title, as reports print it.") var title: String
  @Option(help: "Code of the office that organises it.") var organiser: Office.Code
  @Option(help: "online, in_person or hybrid.") var mode: Session.Mode = .online
  @Option(help: "Start, 2025-11-26T09:00, an offset where you like.") var startsAt: ClockTime
  @Option(help: "End, 2025-11-26T11:30.") var endsAt: ClockTime
  @Option(help: "WIB, WITA or WIT (default: the organiser's).") var zone: Zone?
  @Option(help: "Invited offices, each with all below it: 33;34.71, or repeated.")
  var audience: [OfficeCodes]
  @Option(help: "Code of the program that it belongs to.") var program: String?
  @Option(help: "Learning form, which decides the JP.") var form: String?
  @Option(help: "Code of a competency that it teaches; may be repeated.")
  var competency: [String] = []
  @Option(help: "A speaker's name; may be repeated.") var speaker: [String] = []
  @Option(help: "Share of the time that earns credit, 0 to 1.") var threshold: Double?
  @Option(help: "Minutes after the end that still count as attended.") var lateEnd: Int?
  @Option(
    name: [.long, .customLong("expected")],
    help: "Who is expected by name: all, none, or a post; may be repeated.")
  var expect: [String] = []
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard startsAt.zone == nil || zone == nil || startsAt.zone == zone,
      startsAt.zone == nil || endsAt.zone == nil || startsAt.zone == endsAt.zone
    else { throw ValidationError("the times and --zone name different zones") }
    let whole = ["all", "everybody", "none", "nobody"]
    guard expect.count < 2 || !expect.contains(where: whole.contains)
    else { throw ValidationError("--expect all and --expect none stand alone") }
  }

  func run() async throws {
    let draft = SessionDraft(
      code: code, title: title, organiser: organiser, mode: mode, startsAt: startsAt.local,
      endsAt: endsAt.local, zone: zone ?? startsAt.zone ?? endsAt.zone,
      audience: audience.flatMap(\.codes), program: program, form: form,
      competencies: competency, speakers: speaker, threshold: threshold,
      lateEndMinutes: lateEnd, expected: expected)
    try await global.perform(AddSession(draft), key: writing.key) {
      Rendering(one: $0, as: .sessions)
    }
  }

  private var expected: SessionDraft.Expected {
    switch expect {
    case [], ["none"], ["nobody"]: .nobody
    case ["all"], ["everybody"]: .everybody
    default: .posts(expect)
    }
  }
}
