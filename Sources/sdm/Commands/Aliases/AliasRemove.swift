import ArgumentParser
import Domain
import Tracker

struct AliasRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a name: the next file with it is asked about again.",
    discussion: """
      By its name, or by its number in the list; said again, nothing changes:
        sdm alias remove fitria
        sdm alias remove fitria --office 33
      What was recorded by it stays; `review undo` takes that back too.
      Exit codes: 0 done; 64 usage; 65 several organisers remember it; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Number in the list, or the name.") var alias: String
  @Option(help: "Organiser that shall forget it.") var office: Office.Code?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(RemoveAlias(alias: alias, office: office), key: writing.key) {
      removed in
      var rendering = Rendering(removed, as: .aliases)
      if removed.isEmpty {
        rendering.notes.append(
          Words(
            id: "nama itu tidak diingat; tidak ada yang diubah",
            en: "that name is not remembered; nothing changed"))
      }
      return rendering
    }
  }
}
