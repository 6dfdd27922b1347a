import ArgumentParser
import Domain
import Tracker

struct DatabaseMigrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the schema up to date and load the reference data.",
    discussion: """
      As a list of the migrations applied; once more, which finds none:
        sdm database migrate
        sdm database migrate --output json
      The private database is migrated by itself; a configured one only by
      this command, or where its configuration says so.
      Exit codes: 0 done; 64 usage; 69 no database, or its schema differs from
      this program's.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      let applied = try await control.migrate().map { Applied(migration: $0) }
      let nothing = Words(
        id: "Skema sudah mutakhir.\n", en: "The schema is up to date already.\n")
      let grid = Listing<Applied>.applied.grid(applied)
      return Rendering(applied, grid: grid, shown: applied.isEmpty ? .text(nothing) : nil)
    }
  }
}

private struct Applied: Codable, Sendable { var migration: String }

extension Listing<Applied> {
  fileprivate static let applied = Listing(
    Column("migration", Words(id: "Migrasi diterapkan", en: "Migration applied")) {
      .text($0.migration)
    })
}
