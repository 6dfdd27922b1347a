import Domain
import FoundationEssentials

/// An error as `--output json` writes it: `{"error": {"code", "message", "details"}}`.
struct FaultDocument: Encodable {
  struct Body: Encodable {
    var code: String
    var message: String
    var details: [Place]
  }
  var error: Body

  init(_ fault: Fault, in language: Language) {
    error = Body(
      code: fault.kind.code, message: fault.sentence(in: language),
      details: fault.place.map { [$0] } ?? [])
  }

  init(kind: Fault.Kind, message: String) {
    error = Body(code: kind.code, message: message, details: [])
  }

  /// One line; empty where it cannot be encoded, since the line before it has said it all.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension Fault.Kind {
  /// What a script may compare; the exit code in words.
  var code: String {
    switch self {
    case .usage: "usage"
    case .badData: "bad_data"
    case .missingFile: "missing_file"
    case .unavailable: "unavailable"
    case .ours: "internal"
    case .cannotCreate: "cannot_create"
    case .tryAgain: "try_again"
    case .notAllowed: "not_allowed"
    case .badConfiguration: "bad_configuration"
    }
  }
}
