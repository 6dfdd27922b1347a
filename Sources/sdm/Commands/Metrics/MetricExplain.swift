import ArgumentParser
import Domain
import Tracker

struct MetricExplain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "List the rows behind an office's own figure.",
    discussion: """
      Who of Blora was expected and who came; whose hours were counted:
        sdm metric explain staff_participation --office 33.16 \\
          --quarter 2025-Q4
        sdm metric explain learning_hours --office 33.16 --quarter 2025-Q4
      Exit codes: 0 done; 64 usage; 65 no such office or metric; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Key of the metric, as `metric list` shows it.") var metric: String
  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ExplainMetric(
        key: metric, office: office, quarter: quarter,
        folder: try global.settings().metricsFolder),
      doubts: CountReviews(office: office, quarter: quarter)
    ) { Rendering($0) }
  }
}

extension Rendering {
  /// Rows of any query: JSON has an object for each.
  fileprivate init(_ table: EvidenceTable) {
    let rows = table.rows.map { row in
      Dictionary(zip(table.columns, row), uniquingKeysWith: { first, _ in first })
    }
    self.init(
      rows,
      grid: Grid(
        columns: table.columns.map { .init(key: $0, heading: Words($0)) },
        rows: table.rows.map { row in row.map { Cell.text($0) } }))
  }
}
