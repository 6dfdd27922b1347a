/// How a level was found, strongest first: of two assessments of one day the stronger counts.
///
/// The order is ours; no regulation sets one. The view `ranked_assessments` holds the same.
public enum AssessmentMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// Competency test (*uji kompetensi*), with a pass mark.
  case test
  case certificate
  /// Mapping (*pemetaan*), without a pass mark.
  case mapping
  case superior
  case peer
  case `self`
}

extension AssessmentMethod: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
