import Domain
import Foundation
import Tracker

/// The demonstration's story, step by step, on an open database.
struct DemoScene {
  let tracker: Tracker
  let steps: DemoSteps
  let folder: String
  let settings: Settings
  let office: Office.Code
  let province: Office.Code
  let quarter: Quarter
  let session: SessionDraft

  /// - Returns: the paths of the reports.
  func play() async throws(TrackerError) -> [String] {
    let offices = try await reference()
    let files = try await invent(offices)
    try await staff(files)
    try await attendance(files)
    try await metrics()
    try await suggestions()
    return try await report()
  }

  private func perform<O: TrackerOperation>(_ operation: O) async throws(TrackerError) -> O.Output {
    try await tracker.runner.perform(operation, for: .local).output
  }

  private func reference() async throws(TrackerError) -> [Office] {
    try await steps.step(Words(id: "Data acuan", en: "Reference data")) {
      () async throws(TrackerError) in
      let all = try await perform(ListOffices())
      let rules = try await perform(ListCreditRules(on: session.startsAt.day))
      let posts = try await perform(ListCompetencies())
      let own = try await perform(ListOffices(under: province))
      return (
        own,
        Words(
          id: "\(all.count) satker, \(rules.count) bentuk belajar, \(posts.count) kompetensi",
          en: "\(all.count) offices, \(rules.count) learning forms, \(posts.count) competencies")
      )
    }
  }

  private func invent(_ offices: [Office]) async throws(TrackerError) -> DemoFiles {
    try await steps.step(Words(id: "Berkas rekaan", en: "Invented files")) {
      () async throws(TrackerError) in
      (try DemoFiles.write(to: folder, offices: offices), Words(folder))
    }
  }

  private func staff(_ files: DemoFiles) async throws(TrackerError) {
    try await steps.step(Words(id: "Pegawai rekaan", en: "Invented staff")) {
      () async throws(TrackerError) in
      let done = try await perform(
        ImportStaff(file: try InputFile(path: files.staff), isInvented: true))
      let posts = try await perform(ListPosts())
      return (
        (),
        Words(
          id: "\(done.added) orang, \(posts.count) jabatan",
          en: "\(done.added) people, \(posts.count) posts")
      )
    }
    try await steps.step(Words(id: "Asesmen rekaan", en: "Invented assessments")) {
      () async throws(TrackerError) in
      let done = try await perform(
        ImportAssessments(
          file: try InputFile(path: files.assessments), method: .mapping,
          assessedOn: Quarter(containing: session.startsAt.day).firstDay, isInvented: true))
      return ((), Words(id: "\(done.added) penilaian", en: "\(done.added) assessments"))
    }
  }

  private func attendance(_ files: DemoFiles) async throws(TrackerError) {
    try await steps.step(Words(id: "Program dan sesi", en: "Program and session")) {
      () async throws(TrackerError) in
      _ = try await perform(
        AddProgram(code: DemoFiles.program, title: "Talk To Me", organiser: province))
      let added = try await perform(AddSession(session))
      return (
        (), Words("\(added.session.code), \(added.session.startsAt.clock) \(added.session.zone)")
      )
    }
    try await steps.step(Words(id: "Berkas Zoom", en: "Zoom file")) {
      () async throws(TrackerError) in
      let done = try await perform(
        ImportAttendance(session: session.code, files: [try InputFile(path: files.zoom)]))
      let (people, rooms, doubts) = (
        done.count(of: .staff), done.count(of: .room), done.count(of: .review)
      )
      return (
        (),
        Words(
          id:
            "\(done.participants.count) peserta: \(people) pegawai, \(rooms) ruang, \(doubts) ragu",
          en:
            "\(done.participants.count) participants: \(people) staff, \(rooms) rooms, \(doubts) doubts"
        )
      )
    }
  }

  private func metrics() async throws(TrackerError) {
    try await steps.step(Words(id: "Metrik (sdmd --once)", en: "Metrics (sdmd --once)")) {
      () async throws(TrackerError) in
      ((), Words(try DaemonProcess.runOnce(data: settings.dataFolder, language: settings.language)))
    }
    try await steps.step(Words(id: "Kesenjangan kompetensi", en: "Competency gaps")) {
      () async throws(TrackerError) in
      let gaps = try await perform(
        ListGaps(office: office, on: quarter.lastDay, knownOn: Self.whenever))
      let people = Set(gaps.people.map(\.staffRef)).count
      return (
        (),
        Words(
          id: "\(office): \(gaps.people.count) kesenjangan pada \(people) orang",
          en: "\(office): \(gaps.people.count) gaps of \(people) people")
      )
    }
  }

  /// Later than any day on which this is run: all that it has recorded is known.
  private static let whenever = Quarter("9998-Q4")?.lastDay

  private func suggestions() async throws(TrackerError) {
    try await steps.step(Words(id: "Saran pembelajaran", en: "Suggested learning")) {
      () async throws(TrackerError) in
      let suggestions = try await perform(
        SuggestLearning(office: office, on: quarter.lastDay, knownOn: Self.whenever))
      guard let first = suggestions.first else {
        return ((), Words(id: "tidak ada kesenjangan", en: "no gaps"))
      }
      let levels = Cell.number(first.levels, decimals: 1)
      let hours = Cell.number(first.jpAsked, decimals: 0)
      return (
        (),
        Words(
          id: "\(first.titleId), \(first.people) orang, "
            + "\(levels.shown(in: .id)) tingkat, \(hours.shown(in: .id)) JP",
          en: "\(first.titleEn), \(first.people) people, "
            + "\(levels.shown(in: .en)) levels, \(hours.shown(in: .en)) JP")
      )
    }
  }

  private func report() async throws(TrackerError) -> [String] {
    try await steps.step(Words(id: "Laporan triwulan", en: "Quarterly report")) {
      () async throws(TrackerError) in
      let report = try await perform(
        PrepareQuarterlyReport(office: office, quarter: quarter, settings: settings.report))
      _ = try await perform(KeepReportSnapshot(report: report))
      var paths: [String] = []
      for format in [ReportFormat.pdf, .html] {
        let path = "\(folder)/\(quarter)-\(office).\(format.rawValue)"
        try WholeFile.write(
          try format.bytes(of: report, in: settings.language), to: path)
        paths.append(path)
      }
      return (paths, Words("\(quarter) \(office), PDF + HTML"))
    }
  }
}
