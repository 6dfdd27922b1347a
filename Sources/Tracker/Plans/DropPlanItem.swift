import Domain
import Postgres

/// Takes a line out of a development plan, with the reason; it stays on record. Said again, it
/// changes nothing.
public struct DropPlanItem: OfficeOperation {
  public static let permission = Permission.manageDevelopmentPlans
  public static let route = Route(
    .put, "offices/:office/development-plans/:year/items/:number/drop")

  public var office: Office.Code
  public var year: Int
  public var number: Int
  public var reason: String

  public init(office: Office.Code, year: Int, number: Int, reason: String) {
    (self.office, self.year, self.number, self.reason) = (office, year, number, reason)
  }

  public func run(in context: Context) async throws(TrackerError) -> PlanItem {
    guard !reason.trimmed.isEmpty else {
      throw .refused(Words(id: "alasan kosong", en: "the reason is empty"))
    }
    let changed = try await context.execute(
      """
      UPDATE development_plan_items SET dropped_on = \(context.today),
        dropped_reason = \(reason.trimmed)
      WHERE office_id = \(context.office.id) AND year = \(year) AND number = \(number)
        AND dropped_on IS NULL
      """)
    if changed == 0 { context.recordNothing() }
    guard let item = try await context.planItems("i.number = \(number)", year: year).first else {
      throw .refused(
        Words(
          id: "rencana \(year) satker \(office) tidak punya butir \(number)",
          en: "the plan of \(year) of office \(office) has no item \(number)"),
        next: Words(
          id: "lihat sdm plan list --office \(office) --year \(year)",
          en: "see sdm plan list --office \(office) --year \(year)"))
    }
    return item
  }
}
