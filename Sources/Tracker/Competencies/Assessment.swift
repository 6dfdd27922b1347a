import Domain

/// An assessment of a person in one of their memberships, ready to be written.
struct Assessment: Hashable, Sendable {
  struct Key: Hashable, Sendable {
    var staff: StaffKey
    var competency: Int64
    var assessedOn: Day
    var method: AssessmentMethod
  }

  var staff: StaffKey
  var finding: Finding

  var key: Key {
    Key(
      staff: staff, competency: finding.competency, assessedOn: finding.assessedOn,
      method: finding.method)
  }
}
