import ArgumentParser
import Domain
import Tracker

struct CreditRules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The learning forms and what each is worth.",
    discussion: """
      Today's; what new ones would change:
        sdm credit rules
        sdm credit rules import samples/credit_rules.csv --dry-run
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [CreditRulesList.self, CreditRulesImport.self],
    defaultSubcommand: CreditRulesList.self)
}

struct CreditRulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The learning forms and the rule of each, as it stood on a day.",
    discussion: """
      Today's; those of a day, as csv:
        sdm credit rules
        sdm credit rules --on 2025-11-26 --output csv
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListCreditRules(on: on)) { Rendering($0, as: .creditRules) }
  }
}

struct CreditRulesImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in new versions of rules, and enter what they change.",
    discussion: """
      Look first, then by person; then write:
        sdm credit rules import samples/credit_rules.csv --dry-run
        sdm credit rules import samples/credit_rules.csv --dry-run --output csv
        sdm credit rules import samples/credit_rules.csv
      Headings, as credit rules --output csv writes them: code, basis, jp,
      minutes_per_jp, rounding, cap_per_day, occasions_per_month,
      international_jp, international_factor, valid_from, valid_to, source.
      A new version ends the one in force; it needs a later valid_from.
      valid_to is the first day on which a rule no longer holds.
      Closed quarters stay as reported: see credit restatements.
      All or nothing: a wrong line is named by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @Flag(help: "Show what would change, keep nothing.") var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportCreditRules(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering($0) }
  }
}

extension Rendering {
  /// By form for people, by person for csv.
  init(_ changes: CreditRuleChanges) {
    let forms = Listing<CreditRuleChanges.Form>.changedForms.grid(changes.forms)
    self.init(
      changes, grid: Listing<CreditRuleChanges.Change>.changedPeople.grid(changes.changes),
      shown: .grid(forms))
    if !changes.ignoredHeadings.isEmpty {
      let headings = changes.ignoredHeadings.joined(separator: ", ")
      notes.append(
        Words(id: "kolom tidak dipakai: \(headings)", en: "columns not used: \(headings)"))
    }
    notes += changes.rules.map(\.words)
    if changes.rules.isEmpty {
      notes.append(
        Words(
          id: "semua aturan sudah ada; tidak ada yang diubah",
          en: "every rule was there already; nothing changed"))
    } else {
      notes.append(
        Words(
          id: "\(changes.people) orang, \(changes.credits) kredit berubah",
          en: "\(changes.people) people, \(changes.credits) credits change"))
    }
    if changes.isTrial {
      notes.append(Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    }
  }
}
