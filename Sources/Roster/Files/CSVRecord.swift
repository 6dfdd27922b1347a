/// One record of a CSV file: its fields as text, and the line on which it starts (from 1).
public struct CSVRecord: Hashable, Sendable {
  public var line: Int
  public var fields: [String]

  public init(line: Int, fields: [String]) { (self.line, self.fields) = (line, fields) }

  /// Whether no field holds more than blanks.
  public var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
