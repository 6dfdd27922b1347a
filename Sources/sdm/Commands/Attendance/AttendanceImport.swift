import ArgumentParser
import Domain
import Tracker

struct AttendanceImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a session's attendance files, match their participants, record.",
    discussion: """
      Look first, one line for every participant; then record; then the
      files of many sessions in one go:
        sdm attendance import ttm-11 samples/zoom_participants.csv --dry-run
        sdm attendance import ttm-11 samples/zoom_participants.csv
        sdm attendance import --list samples/attendance_list.csv
      A doubt is never decided by the program: it waits in `review list`. The
      same file again changes nothing. A corrected file takes the place of
      the one before: known by the meeting, else named with --replaces; what
      it says otherwise is shown, and hand corrections stay. A wrong file is
      named by file:line:column, and nothing of it is kept. Where the host sat
      in another zone, the command asks; in a script it stops until --zone.
      A list has the headings session, file and, if need be, zone; a path is
      relative to the list. Each session is kept by itself: one that fails is
      named by its line and leaves the others alone; run the list again, and
      what is done says so.
      Exit codes: 0 done; 1 recorded, but doubts wait for a person; 64 usage;
      65 bad data, or a session of the list failed; 66 no such file;
      69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String?
  @Argument(help: "Participants' files.", completion: .file()) var files: [String] = []
  @Option(
    help: ArgumentHelp("Table of sessions and their files.", valueName: "file"),
    completion: .file())
  var list: String?
  @Flag(help: "Read and match everything, keep nothing.") var dryRun = false
  @Option(help: "Zone of the times in the files (default: the session's).") var zone: Zone?
  @Option(
    help: ArgumentHelp(
      "Name or SHA-256 of the file read before that this one corrects.", valueName: "file"))
  var replaces: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if list == nil {
      if session == nil { throw ValidationError("Missing expected argument '<session>'") }
      if files.isEmpty { throw ValidationError("Missing expected argument '<files> ...'") }
    } else if session != nil || replaces != nil {
      throw ValidationError("--list names sessions and files itself: give it alone")
    }
  }

  func run() async throws {
    if let list {
      try await importList(list)
    } else if let session {
      try await importFiles(of: session)
    }
  }

  private func importFiles(of session: String) async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      var operation = ImportAttendance(
        session: session, files: try inputs(), zone: zone, isTrial: dryRun, replaces: replaces)
      return try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        do throws(TrackerError) {
          return Rendering(
            try await global.perform(operation, key: writing.key, on: tracker, voice: voice))
        } catch {
          guard case .zoneInDoubt(let file, let read, let suggested) = error, Question.canBeAsked
          else { throw error }
          operation.zone = voice.zone(of: file, read: read, suggested: suggested)
        }
        return Rendering(
          try await global.perform(operation, key: writing.key, on: tracker, voice: voice))
      }
    }
  }

  private func inputs() throws(TrackerError) -> [InputFile] {
    var inputs: [InputFile] = []
    for path in files { inputs.append(try InputFile(path: path)) }
    return inputs
  }

  private func importList(_ path: String) async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      let list = try AttendanceList(path: path, zone: zone)
      return try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        var progress = Progress(voice: voice, total: list.entries.count)
        let sessions = try await ImportAttendanceList(list, isTrial: dryRun)
          .run(on: tracker.runner, for: .local, key: writing.key) { session in
            if let fault = session.fault { voice.complain(fault) }
            progress.step()
          }
        return Rendering(sessions, isTrial: dryRun)
      }
    }
  }
}

extension Voice {
  /// Asks in which zone a file's times were written; no answer keeps them as they were read.
  fileprivate func zone(of file: String, read: Zone, suggested: Zone) -> Zone {
    let isOther = asksYes(
      Words(
        id: "\(file): waktunya cocok dengan sesi bila dibaca sebagai \(suggested), bukan \(read). "
          + "Baca sebagai \(suggested)? [y/T]",
        en: "\(file): its times fit the session if read as \(suggested), not \(read). "
          + "Read them as \(suggested)? [y/N]"))
    return isOther ? suggested : read
  }
}
