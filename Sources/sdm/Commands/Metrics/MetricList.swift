import ArgumentParser
import Domain
import Tracker

struct MetricList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the metrics with their formulas.",
    discussion: """
      As a table; as JSON:
        sdm metric list
        sdm metric list --output json
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListMetrics(folder: try global.settings().metricsFolder)) {
      Rendering($0, as: .metrics)
    }
  }
}

extension Listing<MetricInfo> {
  fileprivate static let metrics = Listing(
    Column("key", Words(id: "Kunci", en: "Key")) { .text($0.key) },
    Column("name", Words(id: "Nama", en: "Name")) { .words($0.name) },
    Column("unit", Words(id: "Satuan", en: "Unit")) { .text($0.unit.rawValue) },
    Column("direction", Words(id: "Lebih baik", en: "Better")) { .text($0.direction.rawValue) },
    Column("target", Words(id: "Target", en: "Target"), .right) {
      .number($0.target, decimals: 2)
    },
    Column("formula", Words(id: "Rumus", en: "Formula")) { .text($0.formula) },
    Column("source", Words(id: "Dasar", en: "Source"), inTables: false) { .text($0.source) })
}
