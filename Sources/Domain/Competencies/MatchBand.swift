/// What a job-person match is asked for; its bands differ.
public enum MatchPurpose: String, Hashable, Sendable, Codable, CaseIterable {
  /// Filling a post.
  case filling
  /// Mapping competencies (*pemetaan*).
  case mapping
}

/// How the job-person match is computed.
public enum MatchFormula: String, Hashable, Sendable, Codable, CaseIterable {
  /// Sum of the levels attained over the sum of those required (BKN's simple method).
  case a
  /// Mean of the ratios, each rounded to two decimals (a ministry's application).
  case b
}

/// A band of the job-person match, a row of `jpm_bands`.
public struct MatchBand: Hashable, Sendable {
  /// Percent from which it holds; it ends where the next begins.
  public var lowest: Int
  /// Short name: MS, MMS, KMS; O, CO, KO.
  public var code: String
  public var name: Words

  public init(lowest: Int, code: String, name: Words) {
    (self.lowest, self.code, self.name) = (lowest, code, name)
  }
}

extension Sequence<MatchBand> {
  /// The band of a match in percent, unrounded: 79.99 is below 80. Nil where nothing was assessed.
  public func band(of percent: Double?) -> MatchBand? {
    guard let percent else { return nil }
    return filter { Double($0.lowest) <= percent }.max { $0.lowest < $1.lowest }
  }
}
