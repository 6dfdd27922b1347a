import ArgumentParser
import Domain
import Reports
import Tracker

struct ReportQuarterly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarterly",
    abstract: "Write an office's HR report of a quarter, ready to sign.",
    discussion: """
      As PDF; one page for a browser for each office of Jawa Tengah:
        sdm report quarterly --office 33.16 --quarter 2025-Q4 --format pdf
        sdm report quarterly --office 33 --quarter 2025-Q4 --subtree \\
          --format html --out laporan/jateng
      The same data gives the same bytes. Without --out it lies in laporan/,
      named by office and quarter; --out - writes to standard output. Metric
      figures are those last computed: see `metric compute`.
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      73 cannot write there; 77 not your office; 78 a font is missing.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @Flag(help: "One file for the office and each office below it.") var subtree = false
  @Option(help: "pdf, html, csv or json.") var format: ReportFormat = .pdf
  @Option(
    help: "File, or - for standard output; with --subtree a folder.",
    completion: .file())
  var out: String?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if subtree, out == "-" { throw ValidationError("--subtree writes files: give it a folder") }
  }

  func run() async throws {
    if out == "-" {
      try await toStandardOutput()
    } else {
      try await toFiles()
    }
  }

  private func toStandardOutput() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        try await noteWhatIsDue([office], on: tracker, voice: voice)
        return Rendering(bytes: try await bytes(of: office, on: tracker, voice: voice))
      }
    }
  }

  private func toFiles() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let offices = try await offices(on: tracker, voice: voice)
        try await noteWhatIsDue(offices, on: tracker, voice: voice)
        var progress = Progress(voice: voice, total: offices.count)
        var written: [WrittenReport] = []
        for office in offices {
          let bytes = try await bytes(of: office, on: tracker, voice: voice)
          let path = path(of: office)
          try WholeFile.write(bytes, to: path)
          written.append(
            WrittenReport(
              officeCode: office, quarter: quarter, format: format, path: path, bytes: bytes.count))
          progress.step()
        }
        return Rendering(written, as: .writtenReports)
      }
    }
  }

  private func offices(
    on tracker: Tracker, voice: Voice
  ) async throws(TrackerError) -> [Office.Code] {
    guard subtree else { return [office] }
    return try await global.perform(
      ListOffices(under: office, on: quarter.lastDay), on: tracker, voice: voice
    ).map(\.code)
  }

  private func bytes(
    of office: Office.Code, on tracker: Tracker, voice: Voice
  ) async throws(TrackerError) -> [UInt8] {
    let report = try await global.perform(
      PrepareQuarterlyReport(office: office, quarter: quarter, settings: voice.settings.report),
      on: tracker, voice: voice)
    _ = try await global.perform(KeepReportSnapshot(report: report), on: tracker, voice: voice)
    return try format.bytes(of: report, in: voice.language)
  }

  /// Figures that wait to be computed would make the report differ from itself tomorrow.
  private func noteWhatIsDue(
    _ offices: [Office.Code], on tracker: Tracker, voice: Voice
  ) async throws(TrackerError) {
    let due = try await global.perform(
      ListDirtyOffices(limit: 10_000), on: tracker, voice: voice)
    guard due.contains(where: { $0.quarter == quarter && offices.contains($0.office) }) else {
      return
    }
    let command = "sdm metric compute"
    voice.note(
      Words(
        id: "angka metrik belum dihitung ulang; jalankan \(command) lebih dulu",
        en: "metric figures are due to be computed again; run \(command) first"))
  }

  private func path(of office: Office.Code) -> String {
    let name = "\(office)-\(quarter).\(format.rawValue)"
    guard let out else { return "laporan/\(name)" }
    return subtree ? "\(out)/\(name)" : out
  }
}

/// A report that now lies somewhere.
struct WrittenReport: Codable, Sendable {
  var officeCode: Office.Code
  var quarter: Quarter
  var format: ReportFormat
  var path: String
  var bytes: Int
}

extension Listing<WrittenReport> {
  fileprivate static let writtenReports = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("quarter", Words(id: "Triwulan", en: "Quarter")) { .code($0.quarter) },
    Column("format", Words(id: "Format", en: "Format")) { .text($0.format.rawValue) },
    Column("path", Words(id: "Berkas", en: "File")) { .text($0.path) },
    Column("bytes", Words(id: "Bita", en: "Bytes"), .right) { .integer($0.bytes) })
}
