import Domain
import FoundationEssentials
import Tracker

/// Prints the demonstration's lines: what was done, its figure, its time.
struct DemoSteps: Sendable {
  let voice: Voice

  /// Runs one step and prints its line.
  /// - Parameter work: answers its result and the figure to print.
  func step<Result>(
    _ title: Words, _ work: () async throws(TrackerError) -> (Result, Words)
  ) async throws(TrackerError) -> Result {
    let start = ContinuousClock.now
    let (result, figure) = try await work()
    let seconds = Cell.number((ContinuousClock.now - start) / .seconds(1), decimals: 2)
    let name = title[voice.language]
    let gap = String(repeating: " ", count: max(1, 30 - name.count))
    let said = figure[voice.language]
    let rest = String(repeating: " ", count: max(1, 50 - said.count))
    Streams.write(
      "\(name)\(gap)\(said)\(rest)\(seconds.shown(in: voice.language)) s\n",
      to: voice.format == .table ? .output : .errors)
    return result
  }

  static func version(_ opening: Tracker.Opening) -> Words {
    switch opening {
    case .created(let version), .started(let version): Words("PostgreSQL \(version)")
    }
  }

  /// Where the report lies, and some commands to try.
  func farewell(reports: [String], data: String) -> Rendering {
    let program = CommandLine.arguments.first ?? "sdm"
    let commands = [
      "\(program) gap list --office 33.16 --data \(data)",
      "\(program) gap suggest --office 33.16 --data \(data)",
      "\(program) metric show --office 33 --quarter 2025-Q4 --children --data \(data)",
      "\(program) review list --data \(data)",
    ]
    let list = commands.map { "  \($0)\n" }.joined()
    let files = reports.map { "  \($0)\n" }.joined()
    let words = Words(
      id: "\nLaporan triwulan (data rekaan):\n\(files)\nCoba selanjutnya:\n\(list)",
      en: "\nQuarterly report (invented data):\n\(files)\nTry next:\n\(list)")
    return Rendering(
      DemoResult(reports: reports, data: data, next: commands),
      grid: Grid(
        columns: [.init(key: "report", heading: Words(id: "Laporan", en: "Report"))],
        rows: reports.map { [.text($0)] }),
      shown: .text(words))
  }

  /// What the nation holds, and three commands to try.
  func farewell(nation made: [String: Int], data: String) -> Rendering {
    let program = CommandLine.arguments.first ?? "sdm"
    let commands = [
      "\(program) gap list --office 00 --subtree --by office --on 2025-12-31 --data \(data)",
      "\(program) professionalism list --office 33.16 --year 2025 --data \(data)",
      "\(program) metric compute --quarter 2025-Q4 --data \(data)",
    ]
    let list = commands.map { "  \($0)\n" }.joined()
    let figures = made.sorted { $0.key < $1.key }.map { "  \($0.value) \($0.key)\n" }.joined()
    return Rendering(
      NationResult(made: made, data: data, next: commands),
      grid: Grid(
        columns: [
          .init(key: "what", heading: Words(id: "Apa", en: "What")),
          .init(key: "made", heading: Words(id: "Jumlah", en: "Made"), alignment: .right),
        ],
        rows: made.sorted { $0.key < $1.key }.map { [.text($0.key), .integer($0.value)] }),
      shown: .text(
        Words(
          id: "\nData rekaan:\n\(figures)\nCoba selanjutnya:\n\(list)",
          en: "\nInvented data:\n\(figures)\nTry next:\n\(list)")))
  }
}

/// What the demonstration leaves behind.
struct DemoResult: Encodable, Sendable {
  var reports: [String]
  var data: String
  var next: [String]
}

/// What the invented nation holds, by name.
struct NationResult: Encodable, Sendable {
  var made: [String: Int]
  var data: String
  var next: [String]
}
