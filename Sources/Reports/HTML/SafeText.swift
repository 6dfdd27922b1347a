import Mustache

/// Escapes what is put between tags and into quoted attributes, scalar by scalar.
///
/// Mustache's own HTML type compares Characters: a quote or bracket followed by a combining mark
/// is one Character that equals neither, and would pass as it is.
struct SafeText: MustacheContentType {
  static let name = "SDM_HTML"

  func escapeText(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      // Not allowed in HTML, and nothing to be seen.
      case "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
