import Domain

/// What an import of a table did.
public struct ImportSummary: Codable, Hashable, Sendable {
  /// Rows in the file.
  public var rows: Int
  public var added: Int
  public var changed: Int
  /// True: nothing was written, the figures say what would be.
  public var isTrial: Bool
  /// Headings that were not used, as written.
  public var ignoredHeadings: [String]
  /// What somebody should look at afterwards.
  public var notes: [Note]

  public struct Note: Codable, Hashable, Sendable {
    public var id: String
    public var en: String

    public init(_ words: Words) { (id, en) = (words.id, words.en) }
    public subscript(language: Language) -> String { language == .id ? id : en }
  }

  public init(
    rows: Int, added: Int, changed: Int, isTrial: Bool = false, ignoredHeadings: [String] = [],
    notes: [Note] = []
  ) {
    self.rows = rows
    self.added = added
    self.changed = changed
    self.isTrial = isTrial
    self.ignoredHeadings = ignoredHeadings
    self.notes = notes
  }
}
