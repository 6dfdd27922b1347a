import Domain

extension Grid {
  /// RFC 4180: a header, CRLF, quotes only where a field needs them.
  func csv(in language: Language) -> String {
    let lines =
      [columns.map(\.key)] + rows.map { row in row.map { $0.plain(in: language) } }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard needsQuotes else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
