import Domain
import Postgres

/// Takes in a table of the catalogue, or one of levels with their indicators; all of it or, where
/// anything is wrong, nothing. The same table again changes nothing.
public struct ImportCompetencies: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "competencies/imports")

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      var report =
        if try IndicatorFile.isOne(file) {
          try await IndicatorWriter(context: context).write(try IndicatorFile(file))
        } else {
          try await CatalogueWriter(context: context).write(try CatalogueFile(file))
        }
      report.isTrial = isTrial
      if isTrial || report.changesNothing { context.recordNothing() }
      return report
    }
  }
}
