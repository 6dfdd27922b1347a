import Domain

/// Records one assessment of a person; said again, it changes nothing, and said differently it
/// corrects what stands, whose old value is kept.
public struct AddAssessment: TrackerOperation {
  public static let permission = Permission.manageAssessments
  public static let route = Route(.post, "staff/:staff/assessments")

  /// NIP, `#id`, e-mail or `name@33.16`.
  public var staff: String
  public var competency: String
  public var level: Int
  public var method: AssessmentMethod
  public var assessedOn: Day
  /// Last day on which it counts; nil: until a newer one.
  public var validUntil: Day?
  public var assessor: String
  /// Letter, certificate number or file.
  public var evidence: String
  public var confidence: AssessmentConfidence?
  public var note: String

  public init(
    staff: String, competency: String, level: Int, method: AssessmentMethod, assessedOn: Day,
    validUntil: Day? = nil, assessor: String = "", evidence: String = "",
    confidence: AssessmentConfidence? = nil, note: String = ""
  ) {
    self.staff = staff
    self.competency = competency
    self.level = level
    self.method = method
    self.assessedOn = assessedOn
    self.validUntil = validUntil
    self.assessor = assessor
    self.evidence = evidence
    self.confidence = confidence
    self.note = note
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: staff, on: assessedOn).office
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    let finding = Finding(
      competency: try await context.competency(competency), level: level, method: method,
      assessedOn: assessedOn, validUntil: validUntil, assessor: assessor, evidence: evidence,
      confidence: confidence, note: note)
    try finding.check(today: context.today)
    let person = try await context.staff(named: staff, on: assessedOn)
    let key = StaffKey(office: person.officeID, staff: person.staffID)
    let writer = AssessmentWriter(context: context, isInvented: false, namesRows: true)
    let report = try await writer.write([(Assessment(staff: key, finding: finding), 0)])
    if report.changesNothing { context.recordNothing() }
    return report
  }
}
