/// What a trainee owes the office after a training.
public enum DutyKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A report filed.
  case report
  /// Knowledge shared.
  case sharing
  /// Materials filed.
  case materials
}

/// How commands name a duty: `x12-report` after external record 12, `s7-31-sharing` of staff
/// number 31 after session 7.
public struct DutyReference: Hashable, Sendable {
  public enum Training: Hashable, Sendable {
    case external(Int64)
    case session(Int64, staff: Int64)
  }

  public var training: Training
  public var kind: DutyKind

  public init(training: Training, kind: DutyKind) {
    (self.training, self.kind) = (training, kind)
  }

  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, let mark = head.first,
      let kind = parts.last.flatMap({ DutyKind(rawValue: String($0)) }),
      let number = Int64(head.dropFirst()), number > 0
    else { return nil }
    switch (mark, parts.count) {
    case ("x", 2): training = .external(number)
    case ("s", 3):
      guard let staff = Int64(parts[1]), staff > 0 else { return nil }
      training = .session(number, staff: staff)
    default: return nil
    }
    self.kind = kind
  }
}

extension DutyReference: CustomStringConvertible {
  public var description: String {
    switch training {
    case .external(let id): "x\(id)-\(kind.rawValue)"
    case .session(let id, let staff): "s\(id)-\(staff)-\(kind.rawValue)"
    }
  }
}

extension DutyReference: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let duty = DutyReference(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' names no duty (x12-report)")
    }
    self = duty
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
