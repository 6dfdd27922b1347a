import Domain
import Postgres

/// Takes in a staff list: new people are added, known ones corrected, nobody is removed.
///
/// A person is known by employee number, else by e-mail, else by name within the office.
public struct ImportStaff: TrackerOperation {
  public static let permission = Permission.manageStaff
  public static let route = Route(.post, "staff/imports")

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool
  /// True: the people are invented; reports say so.
  public var isInvented: Bool

  public init(file: InputFile, isTrial: Bool = false, isInvented: Bool = false) {
    (self.file, self.isTrial, self.isInvented) = (file, isTrial, isInvented)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportSummary {
    let list = try StaffFile.read(file)
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      var summary = try await StaffWriter(context: context, isInvented: isInvented).write(
        list.lines)
      summary.isTrial = isTrial
      summary.ignoredHeadings = list.ignored
      summary.notes = list.notes.map(ImportSummary.Note.init) + summary.notes
      if isTrial || (summary.added == 0 && summary.changed == 0) { context.recordNothing() }
      return summary
    }
  }
}
