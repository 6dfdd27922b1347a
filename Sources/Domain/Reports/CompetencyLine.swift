extension QuarterlyReport {
  /// One competency over the people of whose posts it is asked.
  public struct CompetencyLine: Hashable, Sendable, Codable {
    public let competency: Term
    /// Of whose post it is required.
    public let people: Int
    /// Of them, with a valid assessment; the sums below are over these.
    public let assessed: Int
    public let requiredSum: Int
    public let attainedSum: Int
    /// People below what their post asks.
    public let below: Int
    /// Largest distance below, in levels; 0: nobody is below.
    public let worstGap: Int
    /// Σ min(attained, required): a surplus of one hides no gap of another.
    public let jpmNumerator: Int
    /// Σ required.
    public let jpmDenominator: Int
    /// Mean level asked of those assessed; nil where nobody is.
    public let requiredMean: Double?
    public let attainedMean: Double?
    /// Job-person match in percent.
    public let jpm: Double?

    public init(
      competency: Term, people: Int, assessed: Int, requiredSum: Int, attainedSum: Int, below: Int,
      worstGap: Int, jpmNumerator: Int, jpmDenominator: Int
    ) {
      self.competency = competency
      self.people = people
      self.assessed = assessed
      self.requiredSum = requiredSum
      self.attainedSum = attainedSum
      self.below = below
      self.worstGap = worstGap
      self.jpmNumerator = jpmNumerator
      self.jpmDenominator = jpmDenominator
      requiredMean = assessed > 0 ? Double(requiredSum) / Double(assessed) : nil
      attainedMean = assessed > 0 ? Double(attainedSum) / Double(assessed) : nil
      jpm = jpmDenominator > 0 ? Double(jpmNumerator) / Double(jpmDenominator) * 100 : nil
    }
  }

  /// One person below what the post asks in one competency.
  public struct GapLine: Hashable, Sendable, Codable {
    public let name: String
    public let post: String
    public let competency: Term
    /// Levels, 1 to 5.
    public let required: Int
    public let attained: Int
    /// Positive: a need.
    public let gap: Int

    public init(name: String, post: String, competency: Term, required: Int, attained: Int) {
      self.name = name
      self.post = post
      self.competency = competency
      self.required = required
      self.attained = attained
      gap = required - attained
    }
  }
}
