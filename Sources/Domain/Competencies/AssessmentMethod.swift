/// How a level was found.
///
/// Which of several assessments counts is no property of a method but a dated rule in the table
/// `assessment_precedence`; self-assessment never fulfils a requirement by itself.
public enum AssessmentMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// Competency test (*uji kompetensi*), with a pass mark.
  case test
  case certificate
  /// Mapping (*pemetaan*) by a centre, without a pass mark.
  case mapping
  case superior
  case peer
  case `self`
}
