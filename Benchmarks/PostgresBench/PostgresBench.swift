import Logging
import Postgres

/// Measures the Postgres target on the tables that `pgbench -i` made, and prints one number: a
/// rate a second for reads, seconds for COPY. `Benchmarks/postgres.sh` compares it.
///
///     PostgresBench single|pool|pipeline TASKS SECONDS
///     PostgresBench copy ROWS
@main
struct PostgresBench {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.compactMap { Int($0) }
    let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    switch (arguments.first, numbers.count) {
    case ("single", 2):
      print(try await reads(tasks: numbers[0], seconds: numbers[1], logger, readOne))
    case ("pool", 2):
      print(try await pooled(tasks: numbers[0], seconds: numbers[1], logger))
    case ("pipeline", 2):
      print(try await reads(tasks: numbers[0], seconds: numbers[1], logger, readBatch))
    case ("copy", 1): print(try await copy(rows: numbers[0], logger))
    default: print("usage: PostgresBench single|pool|pipeline TASKS SECONDS | copy ROWS")
    }
  }
}
