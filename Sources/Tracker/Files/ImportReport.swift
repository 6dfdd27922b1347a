import Domain

/// What an import of a table did, row by row where that was asked for.
public struct ImportReport: Codable, Hashable, Sendable {
  /// Rows in the file.
  public var rows: Int
  public var added: Int
  public var changed: Int
  /// What was in force and is not any more.
  public var ended: Int
  /// True: nothing was written, the figures say what would be.
  public var isTrial: Bool
  /// Headings that were not used, as written.
  public var ignoredHeadings: [String]
  /// Empty where they were not asked for.
  public var changes: [Change]

  public struct Change: Codable, Hashable, Sendable {
    public enum Outcome: String, Codable, Sendable { case added, changed, ended, unchanged }

    /// Line of the file.
    public var line: Int
    public var outcome: Outcome
    /// What the row is about: `198811302014021003 M.1 2025-06-17 test`.
    public var subject: String
    /// What stood before; nil: nothing.
    @Nullable public var from: String?
    @Nullable public var to: String?

    public init(line: Int, outcome: Outcome, subject: String, from: String?, to: String?) {
      (self.line, self.outcome, self.subject) = (line, outcome, subject)
      self.from = from
      self.to = to
    }
  }

  public init(rows: Int, ignoredHeadings: [String] = []) {
    self.rows = rows
    (added, changed, ended, isTrial) = (0, 0, 0, false)
    self.ignoredHeadings = ignoredHeadings
    changes = []
  }

  /// Whether the tables are as they were.
  public var changesNothing: Bool { added + changed + ended == 0 }

  mutating func count(_ changes: [Change]) {
    for change in changes {
      switch change.outcome {
      case .added: added += 1
      case .changed: changed += 1
      case .ended: ended += 1
      case .unchanged: break
      }
    }
  }
}
