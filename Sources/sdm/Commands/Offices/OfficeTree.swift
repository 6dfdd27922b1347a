import ArgumentParser
import Domain
import Tracker

struct OfficeTree: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Draw an office and all below it.",
    discussion: """
      Jawa Tengah with its districts and cities; the whole nation:
        sdm office tree 33
        sdm office tree 00
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not your office.
      """)

  @Argument(help: "Top of the tree: 00, 33 or 33.16.") var office: Office.Code
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListOffices(under: office)) { offices in
      Rendering(
        offices, grid: Listing.offices.grid(offices), shown: .text(Words(Self.drawing(offices))))
    }
  }

  /// One line an office, with branches; an office whose parent is not listed stands at the left.
  static func drawing(_ offices: [Office]) -> String {
    let listed = Set(offices.map(\.code))
    let children = Dictionary(grouping: offices) { office in
      office.parent.flatMap { listed.contains($0) ? $0 : nil }
    }
    func branch(_ office: Office, first: String, rest: String) -> String {
      let below = children[office.code] ?? []
      return "\(first)\(office.code) \(office.name)\n"
        + below.enumerated().map { index, child in
          index == below.count - 1
            ? branch(child, first: rest + "└─ ", rest: rest + "   ")
            : branch(child, first: rest + "├─ ", rest: rest + "│  ")
        }.joined()
    }
    return (children[nil] ?? []).map { branch($0, first: "", rest: "") }.joined()
  }
}
