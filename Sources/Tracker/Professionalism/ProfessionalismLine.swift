import Domain

/// A person's index: the four dimensions, their sum and band, and what is missing.
public struct ProfessionalismLine: Codable, Hashable, Sendable {
  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var post: String
  public var employment: String
  /// False: the index does not apply to the kind of employment or the post; no figure is given.
  public var applies: Bool
  /// `structural`, `functional` or `general_staff`.
  @Nullable public var classGroup: String?
  @Nullable public var qualification: Double?
  @Nullable public var competence: Double?
  @Nullable public var performance: Double?
  @Nullable public var discipline: Double?
  /// Nil while a dimension is missing.
  @Nullable public var total: Double?
  /// `very_high`, `high`, `medium`, `low`, `very_low`.
  @Nullable public var band: String?
  @Nullable public var bandNameId: String?
  @Nullable public var bandNameEn: String?
  /// What the known dimensions add up to: the least that the total can be.
  @Nullable public var known: Double?
  /// Dimensions of which nothing is known.
  public var missing: [String]

  init(_ facts: IndexFacts, by rule: IndexRule) {
    officeCode = facts.officeCode
    staffRef = facts.staffRef
    name = facts.name
    post = facts.post
    employment = facts.employment
    let index = facts.index
    applies = index != nil
    missing = index?.missing.map(\.rawValue) ?? []
    classGroup = facts.classGroup
    qualification = index?.qualification
    competence = index?.competence
    performance = index?.performance
    discipline = index?.discipline
    total = index?.total
    let found = index?.total.flatMap(rule.index.band)
    (band, bandNameId, bandNameEn) = (found?.item, found?.name.id, found?.name.en)
    known = index?.known
  }
}
