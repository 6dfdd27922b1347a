extension QuarterlyReport {
  /// One person's learning hours against the yearly target.
  public struct CreditLine: Hashable, Sendable, Codable {
    public enum Status: String, Sendable, Codable, CaseIterable {
      /// At or above the part of the target that is due by the quarter's end.
      case met
      case behind
      /// Nothing is asked of this kind of staff.
      case noTarget = "no_target"
    }

    public let name: String
    /// NIP or NI PPPK; nil: has none.
    public let employeeNumber: String?
    public let post: String
    public let employment: Term
    public let jpQuarter: LearningHours
    /// Since 1 January, up to and with the quarter.
    public let jpYear: LearningHours
    /// JP a year (PNS: 20, PP 11/2017 art. 203); nil: none.
    public let target: LearningHours?
    /// Of the whole year's target; nil where there is none.
    public let percent: Double?
    public let status: Status

    public init(
      name: String, employeeNumber: String?, post: String, employment: Term,
      jpQuarter: LearningHours, jpYear: LearningHours, target: LearningHours?, in quarter: Quarter
    ) {
      self.name = name
      self.employeeNumber = employeeNumber
      self.post = post
      self.employment = employment
      self.jpQuarter = jpQuarter
      self.jpYear = jpYear
      self.target = target
      percent =
        if let target, target > .zero {
          Double(jpYear.hundredths) / Double(target.hundredths) * 100
        } else {
          nil
        }
      status = Self.status(of: jpYear, target: target, in: quarter)
    }

    /// `met` from target × quarter number / 4 on, as the metric `annual_target` counts.
    public static func status(
      of jpYear: LearningHours, target: LearningHours?, in quarter: Quarter
    ) -> Status {
      guard let target else { return .noTarget }
      return jpYear.hundredths * 4 >= target.hundredths * quarter.number ? .met : .behind
    }
  }
}
