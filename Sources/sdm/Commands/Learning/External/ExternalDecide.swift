import ArgumentParser
import Domain
import Tracker

struct ExternalApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve records: their hours count.",
    discussion: """
      One; one that is held, with why:
        sdm credit external approve 1
        sdm credit external approve 2 --despite-overlap \\
          --reason "beda hari, tanggal sertifikat keliru"
      The person's office or one above it approves, but nobody what they
      recorded themselves unless they are administrator. All or none.
      Exit codes: 0 done, or done before; 64 usage; 65 no such record, your
      own, rejected, or the hours overlap; 69 no database; 77 not your office.
      """)

  @Argument(help: "Numbers of the records.") var ids: [Int64]
  @Flag(help: "The hours are others than those that they overlap.") var despiteOverlap = false
  @Option(help: "Why, for the trail.") var reason: String = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      DecideExternals(
        ids: ids, decision: .approve(despiteOverlap: despiteOverlap), reason: reason),
      key: writing.key
    ) { Rendering($0, as: .externals) }
  }
}

struct ExternalReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Reject records: their hours do not count, or not any more.",
    discussion: """
      One; several for one reason:
        sdm credit external reject 3 --reason "bukan pelatihan"
        sdm credit external reject 4 5 --reason "tercatat dua kali"
      Exit codes: 0 done, or done before; 64 usage; 65 no such record, or no
      reason; 69 no database; 77 not your office.
      """)

  @Argument(help: "Numbers of the records.") var ids: [Int64]
  @Option(help: "Why, for the person and the trail.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      DecideExternals(ids: ids, decision: .reject, reason: reason), key: writing.key
    ) { Rendering($0, as: .externals) }
  }
}
