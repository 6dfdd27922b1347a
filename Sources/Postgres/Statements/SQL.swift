/// A statement and the values that travel beside it.
///
/// Written as an interpolated literal: a value is bound as a parameter, never put into the text;
/// another `SQL` is spliced, its parameters renumbered.
///
///     let open: SQL = "done_on IS NULL"
///     let sql: SQL = "SELECT title FROM follow_ups WHERE office_id = \(office) AND \(open)"
public struct SQL: Hashable, Sendable {
  /// With `$1`, `$2` … where parameters stand.
  public private(set) var text: String
  public private(set) var parameters: [PostgresValue]

  /// Takes text that the program itself holds, such as an embedded file with `$1` … in it.
  public init(trusted text: String, parameters: [any PostgresEncodable] = []) {
    self.text = text
    self.parameters = parameters.map { PostgresValue($0) }
  }

  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.splice(right)
    return sum
  }

  public static func += (left: inout SQL, right: SQL) {
    left.splice(right)
  }

  mutating func append(text more: String) {
    text += more
  }

  mutating func bind(_ value: PostgresValue) {
    parameters.append(value)
    text += "$\(parameters.count)"
  }

  mutating func splice(_ other: SQL) {
    text += other.text(renumberedBy: parameters.count)
    parameters += other.parameters
  }

  /// The text with every `$n` outside quotes and comments counted up by `offset`.
  private func text(renumberedBy offset: Int) -> String {
    guard offset > 0, !parameters.isEmpty else { return text }
    let source = Array(text.utf8)
    var result = ""
    var copied = 0
    for token in SQLTokens(source) {
      guard case .parameter(let number) = token.kind else { continue }
      result += String(decoding: source[copied..<token.range.lowerBound], as: UTF8.self)
      result += "$\(number + offset)"
      copied = token.range.upperBound
    }
    return result + String(decoding: source[copied...], as: UTF8.self)
  }
}

extension Sequence<SQL> {
  /// One statement of many parts, such as rows of VALUES or conditions.
  public func joined(by separator: SQL) -> SQL {
    var result: SQL = ""
    for (index, part) in enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }
}
