/// How much each piece of evidence weighs, and how sure a row must be to be decided.
///
/// Learned from made rosters (seeds up to 1000) by `RosterBench learn`: logistic regression, the
/// probability that the likeliest person is the right one and the only one.
package enum Weights {
  static let bias = 2.66
  /// In the order of `Evidence.names`.
  static let values: [Double] = [
    0.93,  // whole
    1.39,  // alike
    0.0,  // begun
    1.37,  // near
    0.11,  // slips
    1.86,  // strange
    0.16,  // short
    -5.02,  // known
    0.47,  // margin
    -1.91,  // distance
    -0.1,  // lead
    1.45,  // rarity
    -0.22,  // letters
    1.75,  // one word
    -3.5,  // audience
  ]

  /// The least probability for a row whose office is named, and for one known by its name only.
  static let leastInOffice = 0.9
  static let leastInAudience = 0.98

  /// 0 to 1.
  package static func probability(of evidence: Evidence) -> Double {
    let sum = zip(values, evidence.values).reduce(bias) { $0 + $1.0 * $1.1 }
    return logistic(sum)
  }

  /// 1 / (1 + e^-x), by the series of e^x; no mathematics library is needed for this one function.
  package static func logistic(_ x: Double) -> Double {
    let size = min(40, abs(x))
    var (term, sum, power) = (1.0, 1.0, 1.0)
    for step in 1...14 {
      term *= size / 64 / Double(step)
      sum += term
    }
    for _ in 0..<64 { power *= sum }
    return x >= 0 ? power / (1 + power) : 1 / (1 + power)
  }
}
