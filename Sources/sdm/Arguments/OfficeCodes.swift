import ArgumentParser
import Domain

/// Office codes joined by `;`, as files write an audience: `33;34.71`.
struct OfficeCodes: ExpressibleByArgument, Hashable, Sendable {
  var codes: [Office.Code]

  init?(argument: String) {
    codes = []
    for part in argument.split(separator: ";") {
      guard let code = Office.Code(part.filter { !$0.isWhitespace }) else { return nil }
      codes.append(code)
    }
    if codes.isEmpty { return nil }
  }
}
