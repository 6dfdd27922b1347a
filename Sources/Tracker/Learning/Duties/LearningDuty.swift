import Domain
import Postgres

/// What somebody owes after a training, done or not.
public struct LearningDuty: Codable, Hashable, Sendable {
  public enum Status: String, Codable, Hashable, Sendable {
    case open
    /// Open, and past its day.
    case late
    case done
    /// Done after its day.
    case doneLate = "done_late"
  }

  /// `x12-report`, which commands name it by.
  public var id: DutyReference
  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var kind: DutyKind
  /// Of the training.
  public var title: String
  public var form: String
  /// Last day of the training.
  public var endedOn: Day
  public var dueOn: Day
  @Nullable public var doneOn: Day?
  public var status: Status
  public var evidence: String
  public var note: String
}

extension LearningDuty {
  /// Duties of the trainings for which a condition on `d.` holds: they follow from what is
  /// confirmed and from the rules of the day on which the training ended, so that a credit taken
  /// back takes its duties with it.
  static func statement(offices: [Int64], where condition: SQL) -> SQL {
    """
    WITH trainings AS (
      SELECT x.office_id, x.staff_id, NULL::bigint AS session_id, x.id AS external_id, x.form,
             x.title, x.ends_on AS ended_on
      FROM external_learning x
      WHERE x.office_id = ANY(\(offices)) AND x.status = 'confirmed'
      UNION ALL
      SELECT k.office_id, k.staff_id, k.session_id, NULL, n.form, n.title, k.held_on
      FROM learning_credits k JOIN sessions n ON n.id = k.session_id
      WHERE k.office_id = ANY(\(offices)) AND k.status IN ('credited', 'capped')
    )
    SELECT o.code AS office_code, p.name, \(staffReference), r.kind, d.session_id, d.external_id,
           d.staff_id, d.title, d.form, d.ended_on, d.ended_on + r.days_after AS due_on, l.done_on,
           coalesce(l.evidence, '') AS evidence, coalesce(l.note, '') AS note
    FROM trainings d
    JOIN learning_duty_rules r ON d.form = ANY(r.forms) AND r.valid_from <= d.ended_on
      AND (r.valid_to IS NULL OR d.ended_on < r.valid_to)
    JOIN staff s ON s.office_id = d.office_id AND s.id = d.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = d.office_id
    LEFT JOIN learning_duties l ON l.office_id = d.office_id AND l.staff_id = d.staff_id
      AND l.kind = r.kind AND l.session_id IS NOT DISTINCT FROM d.session_id
      AND l.external_id IS NOT DISTINCT FROM d.external_id
    WHERE \(condition)
    ORDER BY due_on, o.code, p.name, d.staff_id, d.title, r.kind
    """
  }

  init(_ row: Row, today: Day) throws(TrackerError) {
    kind = try cell(row, "kind")
    let (session, external): (Int64?, Int64?) = (
      try cell(row, "session_id"), try cell(row, "external_id")
    )
    let staff: Int64 = try cell(row, "staff_id")
    let training =
      external.map(DutyReference.Training.external)
      ?? .session(session ?? 0, staff: staff)
    id = DutyReference(training: training, kind: kind)
    officeCode = try cell(row, "office_code")
    staffRef = try cell(row, "staff_ref")
    name = try cell(row, "name")
    title = try cell(row, "title")
    form = try cell(row, "form")
    endedOn = try cell(row, "ended_on")
    let due: Day = try cell(row, "due_on")
    let done: Day? = try cell(row, "done_on")
    dueOn = due
    doneOn = done
    status = done.map { $0 <= due ? .done : .doneLate } ?? (today <= due ? .open : .late)
    evidence = try cell(row, "evidence")
    note = try cell(row, "note")
  }
}

extension DutyKind: PostgresEncodable, PostgresDecodable {}
