/// What went wrong, where, and what to do next: the one shape every face of the product shows.
public struct Fault: Hashable, Sendable {
  /// What a script may branch on; the raw value is the CLI's exit code (sysexits).
  public enum Kind: Int, Sendable, Codable {
    case usage = 64
    case badData = 65
    case missingFile = 66
    case unavailable = 69
    case ours = 70
    case cannotCreate = 73
    case tryAgain = 75
    case notAllowed = 77
    case badConfiguration = 78
  }

  public var kind: Kind
  public var place: Place?
  public var what: Words
  public var next: Words?

  public init(_ kind: Kind, at place: Place? = nil, what: Words, next: Words? = nil) {
    (self.kind, self.place, self.what, self.next) = (kind, place, what, next)
  }

  /// `what, where; next step`
  public func sentence(in language: Language) -> String {
    what[language] + (place.map { ", \($0)" } ?? "") + (next.map { "; \($0[language])" } ?? "")
  }
}

/// An error that can say itself to a person.
public protocol Explained: Error, Sendable {
  var fault: Fault { get }
}

/// A place in a file: its name, the line (from 1), the column (from 1, in fields) and its heading.
public struct Place: Hashable, Sendable, Codable {
  public var file: String
  public var line: Int?
  public var column: Int?
  public var heading: String?

  public init(file: String, line: Int? = nil, column: Int? = nil, heading: String? = nil) {
    (self.file, self.line, self.column, self.heading) = (file, line, column, heading)
  }
}

extension Place: CustomStringConvertible {
  /// `peserta.csv:14:3 (NIP)`
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
      + (heading.map { " (\($0))" } ?? "")
  }
}
