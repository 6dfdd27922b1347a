import ArgumentParser
import Domain
import Tracker

struct ProgramMapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Which offices took part in which sessions of a program.",
    discussion: """
      As a table; as a picture beside the csv:
        sdm program map ttm
        sdm program map ttm --svg peta/ttm.svg --output csv
      In the table a number is how many people were there, R a shared screen
      only, ? a doubt that waits, – nobody; empty: not invited. json and csv
      have a line for each office and session.
      Exit codes: 0 done; 64 usage; 65 no such program; 69 no database;
      73 cannot write there; 77 not allowed.
      """)

  @Argument(help: "Code of the program.") var program: String
  @Option(
    help: ArgumentHelp("Write a heat map to this SVG file too.", valueName: "file"),
    completion: .file())
  var svg: String?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let map = try await global.perform(
          ShowProgramMap(program: program), on: tracker, voice: voice)
        var rendering = Rendering(
          map.lines, grid: Listing<OfficeRepresentation>.representation.grid(map.lines),
          shown: .grid(map.grid))
        rendering.noteDoubts(
          try await global.perform(CountReviews(program: program), on: tracker, voice: voice))
        if map.planned > 0 {
          rendering.notes.append(
            Words(
              id: "\(map.planned) sesi belum berlangsung dan tidak ditampilkan",
              en: "\(map.planned) sessions are still to come and are not shown"))
        }
        if let svg {
          rendering.notes.append(
            try SessionMapFile.write(map.svg(in: voice.language), to: svg))
        }
        return rendering
      }
    }
  }
}

extension ProgramMap {
  /// An office a row, a session a column.
  fileprivate var grid: Grid {
    var columns = [
      Grid.Column(key: "office_code", heading: Words(id: "Satker", en: "Office")),
      Grid.Column(key: "name", heading: Words(id: "Nama", en: "Name")),
    ]
    columns += sessions.map { session in
      Grid.Column(key: session.code, heading: Words(session.code), alignment: .right)
    }
    return Grid(
      columns: columns,
      rows: offices.map { office in
        [.code(office.officeCode), .text(office.name)]
          + sessions.map { .text(office.sessions[$0.code]?.sign ?? "") }
      })
  }
}
