import ArgumentParser

struct MetricCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metric",
    abstract: "Figures of an office's development, and the rows behind them.",
    subcommands: [
      MetricList.self, MetricShow.self, MetricExplain.self, MetricCompute.self, MetricCheckup.self,
    ])
}
