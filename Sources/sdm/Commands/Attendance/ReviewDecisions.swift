import ArgumentParser
import Domain
import Tracker

struct ReviewAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "The participant is this person.",
    discussion: """
      Number 10 of `review list` is she; said again, nothing changes:
        sdm review accept 10 --staff 199107192015032002
        sdm review accept 10 --staff 199107192015032002
      The decision is remembered for the organiser's next files.
      Exit codes: 0 done; 64 usage; 65 no such doubt or person; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @Option(help: "NIP, #number, e-mail, or name@33.16.") var staff: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, key: writing.key, .staff(staff))
  }
}

struct ReviewRoom: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "The participant is an office's shared screen.",
    discussion: """
      Number 13 is the telephone in Blora's hall; as JSON:
        sdm review room 13 --office 33.16
        sdm review room 13 --office 33.16 --output json
      Exit codes: 0 done; 64 usage; 65 no such doubt or office; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, key: writing.key, .room(office))
  }
}

struct ReviewGuest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guest",
    abstract: "The participant is a guest: speaker, press, another institution.",
    discussion: """
      Number 13 is a guest; as JSON:
        sdm review guest 13
        sdm review guest 13 --output json
      Exit codes: 0 done; 64 usage; 65 no such doubt; 69 no database;
      77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, key: writing.key, .guest)
  }
}

struct ReviewUnknown: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknown",
    abstract: "Nobody can say who the participant is.",
    discussion: """
      Number 13 stays unknown; as JSON:
        sdm review unknown 13
        sdm review unknown 13 --output json
      Exit codes: 0 done; 64 usage; 65 no such doubt; 69 no database;
      77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, key: writing.key, .unknown)
  }
}

extension GlobalOptions {
  fileprivate func decide(
    _ review: Int64, key: String?, _ decision: DecideReview.Decision
  ) async throws {
    try await perform(DecideReview(review: review, decision: decision), key: key) { decided in
      var rendering = Rendering(one: decided, as: .decisions)
      if !decided.isChanged {
        rendering.notes.append(
          Words(
            id: "sudah diputuskan begitu; tidak ada yang diubah",
            en: "it had been decided so; nothing changed"))
      }
      return rendering
    }
  }
}

extension Listing<ReviewDecided> {
  fileprivate static let decisions = Listing(
    Column("review", Words(id: "No.", en: "No."), .right) { .text(String($0.review)) },
    Column("display_name", Words(id: "Nama di berkas", en: "Name in the file")) {
      .text($0.displayName)
    },
    Column("outcome", Words(id: "Hasil", en: "Outcome")) { .text($0.outcome.rawValue) },
    Column("staff", Words(id: "Siapa", en: "Who")) { .text($0.staff) })
}
