extension QuarterlyReport {
  /// A follow-up (*tindak lanjut*) that was due in the quarter or is still open.
  public struct FollowUpLine: Hashable, Sendable, Codable {
    public enum Status: String, Sendable, Codable, CaseIterable {
      case done
      case doneLate = "done_late"
      /// Its day has not come.
      case open
      case overdue
    }

    /// From 1 in each office.
    public var number: Int
    public var title: String
    public var dueOn: Day
    public var doneOn: Day?
    public var status: Status

    public init(number: Int, title: String, dueOn: Day, doneOn: Day?, asOf: Day) {
      self.number = number
      self.title = title
      self.dueOn = dueOn
      self.doneOn = doneOn
      status = Self.status(dueOn: dueOn, doneOn: doneOn, asOf: asOf)
    }

    /// Done on its last day is in time.
    public static func status(dueOn: Day, doneOn: Day?, asOf: Day) -> Status {
      if let doneOn { return doneOn <= dueOn ? .done : .doneLate }
      return dueOn < asOf ? .overdue : .open
    }
  }
}
