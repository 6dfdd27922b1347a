import Domain
import Postgres

/// A metric as its file says: a header, the query of its value, the query of its evidence.
public struct MetricDefinition: Hashable, Sendable {
  public typealias Unit = QuarterlyReport.MetricLine.Unit
  public typealias Direction = QuarterlyReport.MetricLine.Direction

  /// Name of the file too.
  public var key: String
  public var name: Words
  public var unit: Unit
  /// Which way is better.
  public var direction: Direction
  /// In the unit; nil: none set.
  public var target: Double?
  /// What is counted, in words.
  public var formula: String
  /// Regulation, or that the definition is ours.
  public var source: String
  /// SHA-256 of the file: every stored figure names the definition that made it.
  public var digest: String
  /// Answers `office_id, numerator, denominator` of offices `$1` for the days from `$2` to before
  /// `$3`; an office without anything to count has no row.
  var value: String
  /// Lists the rows behind the value, for the same parameters.
  var evidence: String
}

extension MetricDefinition {
  /// The value query with its parameters bound; figures as exact decimal text.
  func valueStatement(offices: [Int64], quarter: Quarter) -> SQL {
    """
    SELECT v.office_id, trim_scale(coalesce(v.numerator, 0)::numeric)::text AS numerator,
           trim_scale(coalesce(v.denominator, 0)::numeric)::text AS denominator
    FROM (\(bound(value, offices: offices, quarter: quarter))
    ) v
    """
  }

  func evidenceStatement(offices: [Int64], quarter: Quarter) -> SQL {
    bound(evidence, offices: offices, quarter: quarter)
  }

  private func bound(_ text: String, offices: [Int64], quarter: Quarter) -> SQL {
    SQL(trusted: text, parameters: [offices, quarter.firstDay, quarter.dayAfterLast])
  }
}
