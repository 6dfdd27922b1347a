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
      With --national it makes a whole nation instead, to measure speed and
      size: 17,000 people, five years of assessments, 200 sessions a year with
      600,000 attendances (--years, default 1), in the folder national in
      --data. That takes minutes; a fixed seed makes it the same each time.
      Exit codes: 0 done; 64 usage; 69 no PostgreSQL; 73 cannot write.
      """)

  @Option(help: ArgumentHelp("Folder for the report and the files.", valueName: "folder"))
  var out = "laporan/demo"
  @Flag(help: "Make the invented nation instead, without a report.") var national = false
  @Option(help: "Of the nation: years of sessions, 1 to 5 (default: 1).") var years: Int?
  @OptionGroup(title: "Common Options") var global: GlobalOptions

  static let office: Office.Code? = Office.Code("33.16")
  static let province: Office.Code? = Office.Code("33")
  static let quarter: Quarter? = Quarter("2025-Q4")

  func validate() throws {
    guard let years else { return }
    guard national else { throw ValidationError("--years goes with --national") }
    guard (1...5).contains(years) else { throw ValidationError("--years must be 1 to 5") }
  }

  func run() async throws {
    guard national else { return try await quarter() }
    try await nation()
  }

  private func nation() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      let steps = DemoSteps(voice: voice)
      let (tracker, settings) = try await fresh("national", ReportSettings(), voice, steps)
      let made: [String: Int]
      do throws(TrackerError) {
        made = try await NationalScene(tracker: tracker, steps: steps, years: years ?? 1).play()
      } catch {
        await tracker.close()
        throw error
      }
      await tracker.close()
      return steps.farewell(nation: made, data: settings.dataFolder)
    }
  }

  /// A database of its own in a folder of the data folder, made anew.
  private func fresh(
    _ folder: String, _ report: ReportSettings, _ voice: Voice, _ steps: DemoSteps
  ) async throws(TrackerError) -> (Tracker, Settings) {
    var settings = voice.settings
    settings.database = nil
    settings.dataFolder += "/" + folder
    settings.report = report
    let control = DatabaseControl(settings: settings, logger: global.logger)
    let opened = settings
    let tracker = try await steps.step(Words(id: "Basis data tersendiri", en: "Private database")) {
      () async throws(TrackerError) in
      try control.destroy()
      let tracker = try await Tracker.open(opened, logger: global.logger)
      return (tracker, tracker.opening.map(DemoSteps.version) ?? Words("PostgreSQL"))
    }
    return (tracker, settings)
  }

  private func quarter() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      guard let office = Self.office, let province = Self.province, let quarter = Self.quarter,
        let session = DemoFiles.draft
      else { throw .internalFault("the demonstration's own codes do not parse") }
      let steps = DemoSteps(voice: voice)
      let letterhead = ReportSettings(
        letterNumber: "___/SDM.___/3316/2026", signerPost: "Sekretaris")
      let (tracker, settings) = try await fresh("demo", letterhead, voice, steps)
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
