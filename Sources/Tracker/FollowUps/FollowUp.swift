import Domain
import Postgres

/// A commitment (*tindak lanjut*) of an office.
public struct FollowUp: Codable, Hashable, Sendable {
  public enum Status: String, Codable, Sendable, CaseIterable {
    case open, overdue, done
    case doneLate = "done_late"
    case cancelled
  }

  public var officeCode: Office.Code
  /// From 1 in each office.
  public var number: Int
  public var title: String
  /// Session in which it was promised; nil: elsewhere.
  @Nullable public var session: String?
  public var dueOn: Day
  @Nullable public var doneOn: Day?
  @Nullable public var cancelledOn: Day?
  public var status: Status

  /// `33.16/3`, as commands name it.
  public var reference: FollowUpReference { .init(office: officeCode, number: number) }
}

extension FollowUp {
  static let statement: SQL = """
    SELECT o.code AS office_code, f.number, f.title, n.code AS session, f.due_on, f.done_on,
      f.cancelled_on
    FROM follow_ups f
    JOIN offices o ON o.id = f.office_id
    LEFT JOIN sessions n ON n.id = f.session_id
    """

  /// - Parameter today: decides what is overdue.
  init(_ row: Row, today: Day) throws(TrackerError) {
    officeCode = try cell(row, "office_code")
    let number: Int32 = try cell(row, "number")
    self.number = Int(number)
    title = try cell(row, "title")
    dueOn = try cell(row, "due_on")
    status = .open
    session = try cell(row, "session")
    doneOn = try cell(row, "done_on")
    cancelledOn = try cell(row, "cancelled_on")
    status = Self.status(dueOn: dueOn, doneOn: doneOn, cancelledOn: cancelledOn, asOf: today)
  }

  static func status(dueOn: Day, doneOn: Day?, cancelledOn: Day?, asOf today: Day) -> Status {
    if cancelledOn != nil { return .cancelled }
    switch QuarterlyReport.FollowUpLine.status(dueOn: dueOn, doneOn: doneOn, asOf: today) {
    case .done: return .done
    case .doneLate: return .doneLate
    case .open: return .open
    case .overdue: return .overdue
    }
  }
}

/// An office and the number of one of its follow-ups: `33.16/3`.
public struct FollowUpReference: Codable, Hashable, Sendable, CustomStringConvertible {
  public var office: Office.Code
  public var number: Int

  public init(office: Office.Code, number: Int) { (self.office, self.number) = (office, number) }

  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let office = Office.Code(String(parts[0])), let number = Int(parts[1]),
      number > 0
    else { return nil }
    self.init(office: office, number: number)
  }

  public var description: String { "\(office)/\(number)" }
}

extension Context {
  /// A follow-up of the office touched, held until the end of the transaction where it is changed.
  func followUp(_ reference: FollowUpReference) async throws(TrackerError) -> FollowUp {
    let row = try await rows(
      """
      \(FollowUp.statement)
      WHERE f.office_id = \(office.id) AND f.number = \(Int32(clamping: reference.number))
      """
    ).first
    guard let row else { throw .unknown(.followUp, reference.description) }
    return try FollowUp(row, today: today)
  }
}
