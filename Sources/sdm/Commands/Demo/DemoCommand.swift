import ArgumentParser
import Domain
import Reports
import Tracker

/// From nothing to a quarterly report, with invented people: what a newcomer runs first.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a quarterly report from a sample Zoom file, with invented people.",
    discussion: """
      Into the folder laporan/demo; into another one, in English:
        sdm demo
        sdm demo --out laporan/coba --lang en
      It makes a database of its own (the folder demo in --data), anew each
      time; yours is not touched. Twice gives the same report, byte for byte.
      Exit codes: 0 done; 69 no PostgreSQL; 73 cannot write.
      """)

  @Option(help: ArgumentHelp("Folder for the report and the files.", valueName: "folder"))
  var out = "laporan/demo"
  @OptionGroup(title: "Common Options") var global: GlobalOptions

  static let office: Office.Code? = Office.Code("33.16")
  static let province: Office.Code? = Office.Code("33")
  static let quarter: Quarter? = Quarter("2025-Q4")

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      guard let office = Self.office, let province = Self.province, let quarter = Self.quarter,
        let session = DemoFiles.draft
      else { throw .internalFault("the demonstration's own codes do not parse") }
      var settings = voice.settings
      settings.database = nil
      settings.dataFolder += "/demo"
      settings.report = ReportSettings(
        letterNumber: "___/SDM.___/3316/2026",
        signerPost: "Sekretaris")
      let steps = DemoSteps(voice: voice)
      let control = DatabaseControl(settings: settings, logger: global.logger)
      let tracker = try await steps.step(Words(id: "Basis data tersendiri", en: "Private database"))
      {
        () async throws(TrackerError) in
        try control.destroy()
        let tracker = try await Tracker.open(settings, logger: global.logger)
        return (tracker, tracker.opening.map(DemoSteps.version) ?? Words("PostgreSQL"))
      }
      let scene = DemoScene(
        tracker: tracker, steps: steps, folder: out, settings: settings, office: office,
        province: province, quarter: quarter, session: session)
      let written: [String]
      do throws(TrackerError) { written = try await scene.play() } catch {
        await tracker.close()
        throw error
      }
      await tracker.close()
      return steps.farewell(reports: written, data: settings.dataFolder)
    }
  }
}
