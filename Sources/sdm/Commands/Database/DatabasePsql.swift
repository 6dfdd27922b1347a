import ArgumentParser
import Domain
import Tracker

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct DatabasePsql: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "psql",
    abstract: "Open psql on the database; what follows -- is handed to it.",
    discussion: """
      How many offices there are; the tables:
        sdm database psql -- -Atc "SELECT count(*) FROM offices"
        sdm database psql -- -c "\\dt"
      Exit codes: 0 done, else psql's own; 64 usage; 69 no database, or no psql.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Arguments of psql.") var arguments: [String] = []

  func run() async throws {
    try await global.speaking { (voice) throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      throw Self.replaceProcess(with: "psql", [try control.url()] + arguments)
    }
  }

  /// Becomes the other program; returns only where that fails.
  private static func replaceProcess(with program: String, _ arguments: [String]) -> TrackerError {
    var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    pointers.append(nil)
    execvp(program, pointers)
    return .file(
      Fault(
        .unavailable,
        what: Words(id: "\(program) tidak dapat dijalankan", en: "cannot run \(program)"),
        next: Words(id: "pasang paket postgresql-client", en: "install postgresql-client")))
  }
}
