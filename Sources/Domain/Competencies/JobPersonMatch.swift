/// How far people fit their posts (*job-person match*, JPM), over pairs of a person and a required
/// competency that have a valid assessment.
///
/// Kept as sums, so that matches add up over people and offices: never a mean of percentages.
public struct JobPersonMatch: Hashable, Sendable, Codable {
  /// Σ min(attained, required): a surplus in one competency hides no gap in another.
  public var attainedCapped: Int
  /// Σ attained, as the form of BKN's simple method adds it.
  public var attained: Int
  /// Σ required.
  public var required: Int

  public init(attainedCapped: Int = 0, attained: Int = 0, required: Int = 0) {
    (self.attainedCapped, self.attained, self.required) = (attainedCapped, attained, required)
  }

  /// Pairs without an assessment are left out.
  public init(_ pairs: some Sequence<CompetencyGap>) {
    self.init()
    for pair in pairs {
      guard let attained = pair.attained, let capped = pair.attainedCapped else { continue }
      self.attained += attained
      attainedCapped += capped
      required += pair.required
    }
  }

  /// In percent, 0 to 100; nil where nothing was assessed.
  public var percent: Double? { Self.percent(attainedCapped, of: required) }

  /// The form's own figure, which may exceed 100; nil where nothing was assessed.
  public var uncappedPercent: Double? { Self.percent(attained, of: required) }

  public static func + (a: Self, b: Self) -> Self {
    Self(
      attainedCapped: a.attainedCapped + b.attainedCapped, attained: a.attained + b.attained,
      required: a.required + b.required)
  }

  private static func percent(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part * 100) / Double(whole) : nil
  }
}
