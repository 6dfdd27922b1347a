/// The languages that the product speaks to its users.
public enum Language: String, Sendable, Codable, CaseIterable { case id, en }

/// One thing said in both languages.
public struct Words: Hashable, Sendable {
  public var id: String
  public var en: String

  public init(id: String, en: String) { (self.id, self.en) = (id, en) }

  /// The same in both: a name, a number.
  public init(_ both: String) { (id, en) = (both, both) }

  public subscript(language: Language) -> String { language == .id ? id : en }
}
