extension QuarterlyReport {
  /// Staff of one kind and job class over the quarter.
  public struct StaffLine: Hashable, Sendable, Codable {
    /// `pns`, `pppk`, …
    public var employment: Term
    public var jobClass: Term
    /// Of those at the end; people whose sex is not on record are in neither.
    public var men: Int
    public var women: Int
    /// People on the quarter's first day.
    public var start: Int
    public var joined: Int
    public var left: Int
    /// People on the quarter's last day.
    public var end: Int

    public init(
      employment: Term, jobClass: Term, men: Int, women: Int, start: Int, joined: Int, left: Int,
      end: Int
    ) {
      self.employment = employment
      self.jobClass = jobClass
      self.men = men
      self.women = women
      self.start = start
      self.joined = joined
      self.left = left
      self.end = end
    }
  }
}
