import ArgumentParser
import Domain
import Tracker

struct DatabaseURL: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "url",
    abstract: "Print the database's connection string, for other programs.",
    discussion: """
      As text; as JSON:
        sdm database url
        sdm database url --output json
      Exit codes: 0 done; 64 usage; 69 the private database cannot be had.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      let address = Address(url: try control.url())
      return Rendering(
        address, grid: Listing<Address>.addresses.grid([address]),
        shown: .text(Words(address.url + "\n")))
    }
  }
}

private struct Address: Codable, Sendable { var url: String }

extension Listing<Address> {
  fileprivate static let addresses = Listing(
    Column("url", Words(id: "Alamat", en: "Address")) { .text($0.url) })
}
