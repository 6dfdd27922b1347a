import Domain
import Postgres

/// Marks a duty after a training as done; said again with the same facts, it changes nothing.
public struct CompleteDuty: TrackerOperation {
  public static let permission = Permission.recordLearning
  public static let route = Route(.put, "duties/:duty/completion")

  public var duty: DutyReference
  /// Nil: today.
  public var doneOn: Day?
  /// What shows it; nil: what was said before stays.
  public var evidence: String?
  public var note: String?

  public init(
    duty: DutyReference, doneOn: Day? = nil, evidence: String? = nil, note: String? = nil
  ) {
    self.duty = duty
    self.doneOn = doneOn
    self.evidence = evidence
    self.note = note
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    switch duty.training {
    case .external(let id): return try await context.office(ofExternals: [id])
    case .session(_, let staff):
      let code = try await context.value(
        "code", as: Office.Code.self,
        "SELECT o.code FROM staff s JOIN offices o ON o.id = s.office_id WHERE s.id = \(staff)")
      guard let code else { throw noDuty }
      return code
    }
  }

  /// - Throws: `.refused` for a duty that nobody owes, a day ahead or before the training's end.
  public func run(in context: Context) async throws(TrackerError) -> LearningDuty {
    let standing = try await owed(in: context)
    let day = doneOn ?? standing.doneOn ?? context.today
    guard day <= context.today else {
      throw .refused(
        Words(id: "tanggal \(day) belum tiba", en: "\(day) has not come yet"),
        next: Words(id: "perbaiki --on", en: "mend --on"))
    }
    guard day >= standing.endedOn else {
      throw .refused(
        Words(
          id: "\(day) sebelum pelatihan selesai (\(standing.endedOn))",
          en: "\(day) is before the training ended (\(standing.endedOn))"),
        next: Words(id: "perbaiki --on", en: "mend --on"))
    }
    var done = standing
    done.doneOn = day
    done.evidence = evidence?.onOneLine ?? standing.evidence
    done.note = note?.onOneLine ?? standing.note
    guard
      (done.doneOn, done.evidence, done.note)
        != (standing.doneOn, standing.evidence, standing.note)
    else {
      context.recordNothing()
      return standing
    }
    try await write(done, in: context)
    context.record(
      AuditChange(
        "duty \(duty)", from: standing.doneOn.map { "\($0) \(standing.evidence)".trimmed },
        to: "\(day) \(done.evidence)".trimmed))
    return try await owed(in: context)
  }

  private func owed(in context: Context) async throws(TrackerError) -> LearningDuty {
    let training: SQL =
      switch duty.training {
      case .external(let id): "d.external_id = \(id)"
      case .session(let id, let staff): "d.session_id = \(id) AND d.staff_id = \(staff)"
      }
    let row = try await context.rows(
      LearningDuty.statement(
        offices: [context.office.id], where: "\(training) AND r.kind = \(duty.kind)")
    ).first
    guard let row else { throw noDuty }
    return try LearningDuty(row, today: context.today)
  }

  private func write(_ done: LearningDuty, in context: Context) async throws(TrackerError) {
    let (session, external): (Int64?, Int64?) =
      switch duty.training {
      case .external(let id): (nil, id)
      case .session(let id, _): (id, nil)
      }
    try await context.execute(
      """
      INSERT INTO learning_duties (office_id, staff_id, session_id, external_id, kind, due_on,
                                   done_on, evidence, note, recorded_at, recorded_by)
      VALUES (\(context.office.id), \(try await staff(in: context)), \(session), \(external),
              \(duty.kind), \(done.dueOn), \(done.doneOn), \(done.evidence), \(done.note),
              \(context.now), \(context.principal.id))
      ON CONFLICT (office_id, staff_id, session_id, external_id, kind) DO UPDATE
        SET due_on = excluded.due_on, done_on = excluded.done_on, evidence = excluded.evidence,
            note = excluded.note, recorded_at = excluded.recorded_at,
            recorded_by = excluded.recorded_by
      """)
  }

  private func staff(in context: Context) async throws(TrackerError) -> Int64 {
    switch duty.training {
    case .session(_, let staff): return staff
    case .external(let id):
      let staff = try await context.value(
        "staff_id", as: Int64.self,
        """
        SELECT staff_id FROM external_learning
        WHERE office_id = \(context.office.id) AND id = \(id)
        """)
      guard let staff else { throw noDuty }
      return staff
    }
  }

  private var noDuty: TrackerError {
    .refused(
      Words(id: "tidak ada kewajiban '\(duty)'", en: "there is no duty '\(duty)'"),
      next: Words(
        id: "lihat sdm duty list --office 33.16", en: "see sdm duty list --office 33.16"))
  }
}
