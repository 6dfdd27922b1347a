import ArgumentParser
import Domain
import Tracker

struct ProfessionalismCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "professionalism",
    abstract: "The professionalism index (IP ASN) of civil servants.",
    discussion: """
      An office's people; one of them, point by point:
        sdm professionalism list --office 33.16 --year 2025
        sdm professionalism show 198811302014021003 --year 2025
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      ProfessionalismShow.self, ProfessionalismListing.self, ProfessionalismImport.self,
    ])
}

struct ProfessionalismShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A person's index, with the fact behind each of its points.",
    discussion: """
      By employee number; by name, as JSON:
        sdm professionalism show 198811302014021003 --year 2025
        sdm professionalism show "Laras Ayuningtyas@33.16" --year 2025 \\
          --output json
      What nobody has stated is unknown and no 0: the index is then missing.
      A year is measured on its last day, this year today.
      Exit codes: 0 done; 64 usage; 65 nobody, several people, or no rule for
      the year; 69 no database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "The year measured (default: this one).") var year: Int?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ShowProfessionalism(person: person, year: year)) { Rendering($0) }
  }
}

struct ProfessionalismListing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The index of an office's people, or of offices.",
    discussion: """
      Blora's people; the offices of Jawa Tengah, as csv:
        sdm professionalism list --office 33.16 --year 2025
        sdm professionalism list --office 33 --subtree --by office --output csv
      By office: the mean of those measured, beside how many are not.
      Exit codes: 0 done; 64 usage; 65 no such office, or no rule for the
      year; 69 no database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "person or office.") var by: ListProfessionalism.Grouping = .person
  @Option(help: "The year measured (default: this one).") var year: Int?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListProfessionalism(office: office, subtree: subtree, by: by, year: year)
    ) { list in
      var rendering =
        switch list.by {
        case .person: Rendering(list.people, as: .professionalism)
        case .office: Rendering(list.offices, as: .professionalismOffices)
        }
      rendering.notes = [ScoreBands.rule]
      return rendering
    }
  }
}

struct ProfessionalismImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in education, ratings, discipline and training of people.",
    discussion: """
      Look first; then write:
        sdm professionalism import samples/professionalism.csv --dry-run
        sdm professionalism import samples/professionalism.csv
      Headings: nip, year; optional education, education_on,
      performance_value, predicate, discipline, discipline_on,
      leadership_training, leadership_on, functional_training, functional_on,
      evidence; Indonesian ones too. csv or xlsx. An empty cell says nothing:
      "never" and "no" must be stated. All or nothing: a wrong cell is named
      by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv or xlsx file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @Option(help: "Everybody in the file belongs to it or below it (default: 00).")
  var office: Office.Code?
  @Option(help: "The year of lines that do not say it.") var year: Int?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportProfessionalism(
        office: office ?? .national, file: try InputFile(path: file), isTrial: dryRun,
        year: year),
      key: writing.key
    ) { Rendering($0) }
  }
}
