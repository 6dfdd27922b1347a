/// The professionalism index of a civil servant (*Indeks Profesionalitas ASN*, IP ASN): four
/// dimensions, 0 to 100 together (PermenPANRB 38/2018, Peraturan BKN 8/2019).
///
/// A dimension of which nothing is known is nil, never 0: a figure that hides it would say that
/// somebody did nothing where nobody has looked.
public struct ProfessionalismIndex: Hashable, Sendable, Codable {
  public enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
    case qualification, competence, performance, discipline
  }

  public var qualification: Double?
  public var competence: Double?
  public var performance: Double?
  public var discipline: Double?

  public init(
    qualification: Double?, competence: Double?, performance: Double?, discipline: Double?
  ) {
    self.qualification = qualification
    self.competence = competence
    self.performance = performance
    self.discipline = discipline
  }

  public subscript(dimension: Dimension) -> Double? {
    switch dimension {
    case .qualification: qualification
    case .competence: competence
    case .performance: performance
    case .discipline: discipline
    }
  }

  /// Dimensions of which nothing is known, in the order of the regulation.
  public var missing: [Dimension] { Dimension.allCases.filter { self[$0] == nil } }

  /// The index; nil while a dimension is missing.
  public var total: Double? { missing.isEmpty ? known : nil }

  /// What the known dimensions add up to: the least that the index can be.
  public var known: Double { Dimension.allCases.compactMap { self[$0] }.reduce(0, +) }
}
