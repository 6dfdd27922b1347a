import ArgumentParser

struct MetricCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metric",
    abstract: "Figures of an office's development, and the rows behind them.",
    discussion: """
      Bring them up to date; Blora's of a quarter:
        sdm metric compute
        sdm metric show --office 33.16 --quarter 2025-Q4
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      MetricList.self, MetricShow.self, MetricExplain.self, MetricCompute.self, MetricCheckup.self,
    ])
}
