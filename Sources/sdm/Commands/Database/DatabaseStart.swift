import ArgumentParser
import Domain
import Tracker

struct DatabaseStart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start the private database, and make it where there is none.",
    discussion: """
      As a card; as JSON:
        sdm database start
        sdm database start --output json
      Other commands start it by themselves when they need it.
      Exit codes: 0 it runs; 64 usage; 69 it cannot be had.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      return Rendering(one: try await control.start(), as: .databaseStatus)
    }
  }
}

struct DatabaseStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How the database stands; starts nothing.",
    discussion: """
      As a card; as JSON:
        sdm database status
        sdm database status --output json
      Exit codes: 0 done, whatever the state; 64 usage; 69 the configured
      database cannot be reached, or the private one is broken.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      return Rendering(one: try await control.status(), as: .databaseStatus)
    }
  }
}

extension Listing<DatabaseStatus> {
  fileprivate static let databaseStatus = Listing(
    Column("is_embedded", Words(id: "Milik sdm", en: "Private")) { .yes($0.isEmbedded) },
    Column("state", Words(id: "Keadaan", en: "State")) { .text($0.state) },
    Column("folder", Words(id: "Folder", en: "Folder")) { .text($0.folder) },
    Column("version", Words(id: "PostgreSQL", en: "PostgreSQL")) { .text($0.version) },
    Column("size", Words(id: "Ukuran (bita)", en: "Size (bytes)"), .right) {
      .integer($0.size.map(Int.init))
    },
    Column("schema", Words(id: "Skema", en: "Schema"), .right) { .integer($0.schema) },
    Column("pending", Words(id: "Migrasi tertunda", en: "Pending migrations")) { status in
      .text(status.pending.flatMap { $0.isEmpty ? nil : $0.joined(separator: ";") })
    })
}
