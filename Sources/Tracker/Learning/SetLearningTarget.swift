import Domain
import Postgres

/// Sets what an office asks of a kind of employment in a year, for itself and below, from a day on;
/// what it asked before ends there.
public struct SetLearningTarget: OfficeOperation {
  public static let permission = Permission.manageStaff
  public static let route = Route(.put, "offices/:office/learning-targets/:employment")

  public var office: Office.Code
  public var employment: String
  /// JP a year; nil: as above.
  public var least: Double?
  /// JP above which a warning is given; nil: as above.
  public var most: Double?
  public var from: Day
  public var source: String

  public init(
    office: Office.Code, employment: String, least: Double?, most: Double? = nil, from: Day,
    source: String = ""
  ) {
    (self.office, self.employment) = (office, employment)
    (self.least, self.most, self.from, self.source) = (least, most, from, source)
  }

  public func run(in context: Context) async throws(TrackerError) -> LearningTargetLine {
    let target = try await checked(in: context)
    let kind = employment.lowercased()
    let standing = try await context.rows(
      """
      SELECT valid_from, (min_jp * 100)::bigint AS least, (max_jp * 100)::bigint AS most, source
      FROM office_learning_targets
      WHERE office_id = \(context.office.id) AND employment = \(kind) AND valid_to IS NULL
      """)
    if let old = standing.first {
      let begun: Day = try cell(old, "valid_from")
      let text: String = try cell(old, "source")
      if begun == from, try LearningTarget(old) == target, text == source {
        context.recordNothing()
        return try await line(kind, in: context)
      }
      guard begun < from else {
        throw .refused(
          Words(
            id: "sudah ada target yang berlaku sejak \(begun)",
            en: "a target stands from \(begun) on"),
          next: Words(id: "pilih --from sesudahnya", en: "choose a later --from"))
      }
      try await context.execute(
        """
        UPDATE office_learning_targets SET valid_to = \(from)
        WHERE office_id = \(context.office.id) AND employment = \(kind) AND valid_to IS NULL
        """)
    }
    try await context.execute(
      """
      INSERT INTO office_learning_targets (office_id, employment, min_jp, max_jp, valid_from, source)
      VALUES (\(context.office.id), \(kind), \(target.least.map { Int64($0.hundredths) })::bigint / 100.0,
              \(target.most.map { Int64($0.hundredths) })::bigint / 100.0, \(from), \(source))
      """)
    context.record(
      AuditChange(
        "learning target \(office) \(kind)", from: nil, to: "\(target.words.en) from \(from)",
        reason: source))
    return try await line(kind, in: context)
  }

  private func checked(in context: Context) async throws(TrackerError) -> LearningTarget {
    let kind = employment.lowercased()
    let known = try await context.rows("SELECT 1 AS one FROM employments WHERE code = \(kind)")
    guard !known.isEmpty else { throw .unknown(.employment, employment) }
    let hours = { (value: Double?) in
      value.map { LearningHours(hundredths: Int(($0 * 100).rounded())) }
    }
    guard least != nil || most != nil, [least, most].allSatisfy({ 0...999 ~= $0 ?? 0 }) else {
      throw .refused(
        Words(id: "JP harus 0 sampai 999", en: "JP must be 0 to 999"),
        next: Words(id: "perbaiki --min atau --max", en: "mend --min or --max"))
    }
    let target = LearningTarget(least: hours(least), most: hours(most))
    if let least = target.least, let most = target.most, most < least {
      throw .refused(
        Words(id: "--max lebih kecil daripada --min", en: "--max is less than --min"),
        next: Words(id: "perbaiki salah satunya", en: "mend one of them"))
    }
    let above = try await above(in: context).target(office: parent(in: context), employment: kind)
    guard above.allows(target) else {
      throw .refused(
        Words(
          id: "melonggarkan aturan di atasnya (\(above.words.id))",
          en: "it would loosen the rule above (\(above.words.en))"),
        next: Words(
          id: "satker boleh meminta lebih, tidak kurang", en: "an office may ask more, never less"))
    }
    return target
  }

  private func parent(in context: Context) async throws(TrackerError) -> Int64 {
    try await context.value(
      "id", as: Int64.self,
      """
      SELECT ancestor_id AS id FROM office_closure
      WHERE descendant_id = \(context.office.id) AND depth = 1
      """) ?? 0
  }

  private func above(in context: Context) async throws(TrackerError) -> LearningTargets {
    try await LearningTargets(of: [parent(in: context)], on: from, in: context)
  }

  private func line(
    _ employment: String, in context: Context
  ) async throws(TrackerError) -> LearningTargetLine {
    let lines = try await context.all(
      LearningTargetLine.self,
      """
      SELECT \(LearningTargetLine.columns) FROM office_learning_targets t
      JOIN offices o ON o.id = t.office_id
      WHERE t.office_id = \(context.office.id) AND t.employment = \(employment)
        AND t.valid_from = \(from)
      """)
    guard let line = lines.first else { throw .internalFault("the target is not there") }
    return line
  }
}

extension LearningTarget {
  /// `20 JP`, `20–24 JP`
  var words: Words {
    switch (least, most) {
    case (nil, nil): Words(id: "tanpa target", en: "no target")
    case (let least?, nil): Words(id: "paling sedikit \(least) JP", en: "at least \(least) JP")
    case (nil, let most?): Words(id: "paling banyak \(most) JP", en: "at most \(most) JP")
    case (let least?, let most?): Words("\(least)–\(most) JP")
    }
  }
}
