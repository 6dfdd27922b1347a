import ArgumentParser
import Domain
import Tracker

struct MetricShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an office's figures of a quarter, as last computed.",
    discussion: """
      Blora's own and with all below it; one figure of every office of 33:
        sdm metric show --office 33.16 --quarter 2025-Q4
        sdm metric show --office 33 --quarter 2025-Q4 \\
          --key learning_hours --children
      A figure without a denominator has no value: it is shown as a dash and
      is null in JSON. `metric compute` or a running sdmd brings them up to
      date.
      Exit codes: 0 done; 64 usage; 65 no such office or metric; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @Option(help: "Only this metric, by its key.") var key: String?
  @Flag(help: "The offices directly below it too.") var children = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ShowMetrics(
        office: office, quarter: quarter, key: key, children: children,
        folder: try global.settings().metricsFolder),
      doubts: CountReviews(office: office, quarter: quarter)
    ) { Rendering($0, as: .metricValues) }
  }
}

extension Listing<MetricValue> {
  fileprivate static let metricValues = Listing(
    Column("key", Words(id: "Kunci", en: "Key")) { .text($0.key) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("quarter", Words(id: "Triwulan", en: "Quarter"), inTables: false) { .code($0.quarter) },
    Column("scope", Words(id: "Cakupan", en: "Scope")) { .text($0.scope.rawValue) },
    Column("numerator", Words(id: "Pembilang", en: "Numerator"), .right) {
      .number($0.numerator, decimals: 2)
    },
    Column("denominator", Words(id: "Penyebut", en: "Denominator"), .right) {
      .number($0.denominator, decimals: 2)
    },
    Column("value", Words(id: "Nilai", en: "Value"), .right) { .number($0.value, decimals: 2) },
    Column("unit", Words(id: "Satuan", en: "Unit")) { .text($0.unit.rawValue) },
    Column("computed_at", Words(id: "Dihitung", en: "Computed")) { .text($0.computedAt) })
}
