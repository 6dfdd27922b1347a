import ArgumentParser
import Domain
import Tracker

struct SessionMapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Which invited offices were there, and the highest post that came.",
    discussion: """
      As a table; as a picture beside the csv:
        sdm session map ttm-11
        sdm session map ttm-11 --svg peta/ttm-11.svg --output csv
      represented: somebody was there; room_only: only a shared screen;
      doubtful: a doubt that waits may be theirs; absent: nobody.
      Exit codes: 0 done; 64 usage; 65 no such session; 69 no database;
      73 cannot write there; 77 not allowed.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(
    help: ArgumentHelp("Write a heat map to this SVG file too.", valueName: "file"),
    completion: .file())
  var svg: String?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let map = try await global.perform(
          ShowSessionMap(session: session), on: tracker, voice: voice)
        var rendering = Rendering(map.offices, as: .representation)
        rendering.notes = map.remarks
        if let svg {
          rendering.notes.append(
            try SessionMapFile.write(map.svg(in: voice.language), to: svg))
        }
        return rendering
      }
    }
  }
}

extension Listing<OfficeRepresentation> {
  static let representation = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("session", Words(id: "Sesi", en: "Session"), inTables: false) { .text($0.session) },
    // Its key is what scripts compare, so it is the same in every language.
    Column("representation", Words(id: "Keterwakilan", en: "Representation")) {
      .text($0.representation.rawValue)
    },
    Column("present", Words(id: "Hadir", en: "Present"), .right) { .integer($0.present) },
    Column("highest_post", Words(id: "Jabatan tertinggi", en: "Highest post")) {
      .text($0.highestPost)
    },
    Column("job_class", Words(id: "Kelas", en: "Class"), inTables: false) { .text($0.jobClass) },
    Column("rooms", Words(id: "Ruang", en: "Rooms"), .right) { .integer($0.rooms) },
    Column("doubts", Words(id: "Keraguan", en: "Doubts"), .right) { .integer($0.doubts) })
}

extension SessionMap {
  /// The sum, and what may still change it.
  fileprivate var remarks: [Words] {
    let counts = Representation.allCases.map { (count(of: $0), $0.words) }
    var remarks = [
      Words(
        id: "\(offices.count) satker diundang: "
          + counts.map { "\($0.0) \($0.1.id)" }.joined(separator: ", "),
        en: "\(offices.count) offices invited: "
          + counts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", "))
    ]
    if status == .cancelled {
      remarks.append(Words(id: "sesi dibatalkan", en: "the session was cancelled"))
    } else if count(of: .absent) == offices.count {
      remarks.append(
        Words(id: "sesi belum punya kehadiran", en: "the session has no attendance yet"))
    }
    if openDoubts > 0 { remarks.append(.openDoubts(openDoubts, session: session)) }
    return remarks
  }
}
