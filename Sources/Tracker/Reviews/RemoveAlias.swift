import Domain
import Postgres
import Roster

/// Forgets a decision: the next file with that name is asked about again. What was recorded by it
/// stays; said again, it changes nothing.
public struct RemoveAlias: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.delete, "aliases/:alias")

  /// Number of the list, or a name as it was shown (then all that is remembered of it).
  public var alias: String
  /// Organiser; nil: the only one that remembers the name.
  public var office: Office.Code?

  public init(alias: String, office: Office.Code? = nil) {
    (self.alias, self.office) = (alias, office)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    if let office { return office }
    let organisers = Set(try await context.aliases(where: named).map(\.organiser)).sorted()
    guard organisers.count < 2 else {
      let list = organisers.map(\.text).joined(separator: ", ")
      throw .refused(
        Words(
          id: "'\(alias)' diingat oleh \(list)", en: "'\(alias)' is remembered by \(list)"),
        next: Words(id: "sebut --office", en: "give --office"))
    }
    return organisers.first ?? .national
  }

  public func run(in context: Context) async throws(TrackerError) -> [RememberedName] {
    let found = try await context.aliases(
      where: "a.office_id = \(context.office.id) AND \(named)")
    guard !found.isEmpty else {
      context.recordNothing()
      return []
    }
    try await context.execute(
      """
      DELETE FROM aliases WHERE office_id = \(context.office.id) AND id = ANY(\(found.map(\.id)))
      """)
    for alias in found {
      context.record(
        AuditChange(
          "alias \(alias.key)",
          from: alias.outcome.rawValue + (alias.staffRef.map { " \($0)" } ?? ""), to: nil))
    }
    return found
  }

  private var named: SQL {
    if let number = Int64(alias) { return "a.id = \(number)" }
    return "a.key = \(Matcher.key(alias))"
  }
}
