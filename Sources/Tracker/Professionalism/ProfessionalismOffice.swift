import Domain

/// The mean index of an office's people; beside it stands of how many it is known.
public struct ProfessionalismOffice: Codable, Hashable, Sendable {
  public var officeCode: Office.Code
  /// `subtree`: the office with all below it.
  public var scope: MetricValue.Scope
  /// To whom the index applies.
  public var people: Int
  /// Of them, with all four dimensions.
  public var measured: Int
  /// Of them, with a dimension missing; in neither sum nor mean.
  public var incomplete: Int
  /// Commissioners, contract workers and others whom the rule does not measure.
  public var notApplicable: Int
  /// Over those measured, so that means roll up by addition.
  public var sumTotal: Double
  /// Nil where nobody is measured.
  @Nullable public var mean: Double?
  @Nullable public var band: String?
  @Nullable public var bandNameId: String?
  @Nullable public var bandNameEn: String?
  /// The lowest index of anybody measured.
  @Nullable public var lowest: Double?
  public var missingQualification: Int
  public var missingCompetence: Int
  public var missingPerformance: Int
  public var missingDiscipline: Int

  init(
    _ office: Office.Code, _ scope: MetricValue.Scope, lines: some Sequence<ProfessionalismLine>,
    by rule: IndexRule
  ) {
    officeCode = office
    self.scope = scope
    let bound = lines.filter(\.applies)
    let totals = bound.compactMap(\.total)
    people = bound.count
    measured = totals.count
    incomplete = people - measured
    notApplicable = lines.reduce(0) { $0 + ($1.applies ? 0 : 1) }
    sumTotal = totals.reduce(0, +)
    let mean = totals.isEmpty ? nil : sumTotal / Double(totals.count)
    self.mean = mean
    let found = mean.flatMap(rule.index.band)
    (band, bandNameId, bandNameEn) = (found?.item, found?.name.id, found?.name.en)
    lowest = totals.min()
    func missing(_ dimension: ProfessionalismIndex.Dimension) -> Int {
      bound.count { $0.missing.contains(dimension.rawValue) }
    }
    missingQualification = missing(.qualification)
    missingCompetence = missing(.competence)
    missingPerformance = missing(.performance)
    missingDiscipline = missing(.discipline)
  }
}
