import Domain

/// What an import of external learning did, line by line.
public struct ExternalsImported: Codable, Hashable, Sendable {
  public enum Outcome: String, Codable, Sendable { case added, held, repeated, refused }

  public struct Line: Codable, Hashable, Sendable {
    /// Of the file.
    public var line: Int
    public var outcome: Outcome
    /// Number of the record; nil where there is none.
    @Nullable public var record: Int64?
    /// Field number, where one cell is wrong.
    @Nullable public var column: Int?
    /// What it overlaps with, or why it is refused, in both languages.
    @Nullable public var reason: ImportSummary.Note?
  }

  public var rows: Int
  public var added: Int
  public var held: Int
  public var repeated: Int
  public var refused: Int
  /// True: nothing was written, the figures say what would be.
  public var isTrial: Bool
  public var ignoredHeadings: [String]
  public var lines: [Line]

  init(lines: [Line], isTrial: Bool, ignored: [String]) {
    rows = lines.count
    added = lines.count { $0.outcome == .added }
    held = lines.count { $0.outcome == .held }
    repeated = lines.count { $0.outcome == .repeated }
    refused = lines.count { $0.outcome == .refused }
    self.isTrial = isTrial
    ignoredHeadings = ignored
    self.lines = lines
  }
}

extension ExternalsImported.Line {
  init(_ line: Int, _ outcome: ExternalWriter.Outcome) {
    self.line = line
    (record, column, reason) = (nil, nil, nil)
    switch outcome {
    case .added(let id): (self.outcome, record) = (.added, id > 0 ? id : nil)
    case .held(let id, let by):
      (self.outcome, record) = (.held, id > 0 ? id : nil)
      reason = .init(Words(id: "bertumpuk dengan \(by)", en: "overlaps \(by)"))
    case .repeated(let id), .proved(let id): (self.outcome, record) = (.repeated, id > 0 ? id : nil)
    case .refused(let error):
      self.outcome = .refused
      let fault = error.fault
      column = fault.place?.column
      reason = .init(fault.what)
    }
  }
}
