import ArgumentParser
import Domain
import Tracker

struct ReviewAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "The participant is this person.",
    discussion: """
      Number 10 of `review list` is she; so is the same name elsewhere:
        sdm review accept 10 --staff 199107192015032002
        sdm review accept 10 --staff 199107192015032002 --also-same-name
      Said again, nothing changes. The decision is remembered for the
      organiser's next files; `review undo` takes it back.
      Exit codes: 0 done; 64 usage; 65 no such doubt or person; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @Option(help: "NIP, #number, e-mail, or name@33.16.") var staff: String
  @OptionGroup var reach: SameNameOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, reach, key: writing.key, .staff(staff))
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
  @OptionGroup var reach: SameNameOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, reach, key: writing.key, .room(office))
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
  @OptionGroup var reach: SameNameOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, reach, key: writing.key, .guest)
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
  @OptionGroup var reach: SameNameOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.decide(review, reach, key: writing.key, .unknown)
  }
}

/// How far a decision reaches.
struct SameNameOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Also the organiser's other open doubts of that name (else: asked on a terminal).")
  var alsoSameName: Bool?
}

extension GlobalOptions {
  fileprivate func decide(
    _ review: Int64, _ reach: SameNameOptions, key: String?, _ decision: ReviewDecision
  ) async throws {
    try await speaking { (voice) async throws(TrackerError) in
      try await withTracker(voice) { (tracker) async throws(TrackerError) in
        var also = reach.alsoSameName ?? false
        if reach.alsoSameName == nil, Question.canBeAsked {
          let others = try await perform(ListSameName(review: review), on: tracker, voice: voice)
          if !others.isEmpty { also = voice.asksYes(others.question) }
        }
        let decided = try await perform(
          DecideReview(review: review, decision: decision, alsoSameName: also), key: key,
          on: tracker, voice: voice)
        return Rendering(decided)
      }
    }
  }
}

extension [SameName] {
  fileprivate var question: Words {
    let sessions = Set(map(\.session)).sorted().joined(separator: ", ")
    return Words(
      id: "\(count) keraguan lain bernama sama (\(sessions)). Putuskan sama? [y/T]",
      en: "\(count) other doubts of that name (\(sessions)). Decide them the same? [y/N]")
  }
}

extension Rendering {
  fileprivate init(_ decided: ReviewDecided) {
    self.init(one: decided, as: .decisions)
    if !decided.isChanged {
      notes.append(
        Words(
          id: "sudah diputuskan begitu; tidak ada yang diubah",
          en: "it had been decided so; nothing changed"))
    }
    if !decided.sameNameWaiting.isEmpty {
      let count = decided.sameNameWaiting.count
      notes.append(
        Words(
          id: "\(count) keraguan lain bernama sama masih menunggu; pakai --also-same-name",
          en: "\(count) other doubts of that name still wait; use --also-same-name"))
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
    Column("staff", Words(id: "Siapa", en: "Who")) { .text($0.staff) },
    Column("also_decided", Words(id: "Bersamanya", en: "With it"), .right) {
      .integer($0.alsoDecided.count)
    })
}
