/// The job-person match by formula B: the mean, over pairs with a valid assessment, of attained over
/// required, each ratio rounded to two decimals.
///
/// Kept as sums of hundredths, so that it adds up over people and offices.
public struct RatioMatch: Hashable, Sendable, Codable {
  /// Σ of the ratios, none above 1: a surplus in one competency hides no gap in another.
  public var capped: Int
  /// Σ of the ratios as the application adds them.
  public var uncapped: Int
  public var pairs: Int

  public init(capped: Int = 0, uncapped: Int = 0, pairs: Int = 0) {
    (self.capped, self.uncapped, self.pairs) = (capped, uncapped, pairs)
  }

  /// Pairs without an assessment are left out.
  public init(_ pairs: some Sequence<CompetencyGap>) {
    self.init()
    for pair in pairs {
      guard let attained = pair.attained else { continue }
      let ratio = Self.ratio(attained, of: pair.required)
      capped += min(100, ratio)
      uncapped += ratio
      self.pairs += 1
    }
  }

  /// In percent, 0 to 100; nil where nothing was assessed.
  public var percent: Double? { pairs > 0 ? Double(capped) / Double(pairs) : nil }

  /// The application's own figure before it caps the total at 100; nil where nothing was assessed.
  public var uncappedPercent: Double? { pairs > 0 ? Double(uncapped) / Double(pairs) : nil }

  public static func + (a: Self, b: Self) -> Self {
    Self(capped: a.capped + b.capped, uncapped: a.uncapped + b.uncapped, pairs: a.pairs + b.pairs)
  }

  /// Attained over required in hundredths, half up; 2 of 3 is 67.
  public static func ratio(_ attained: Int, of required: Int) -> Int {
    (200 * attained + required) / (2 * required)
  }
}
