import Domain
import Tracker

/// Writes rows to standard output page by page.
struct PageWriter {
  let format: OutputFormat
  let language: Language
  private var isBegun = false

  init(format: OutputFormat, language: Language) {
    (self.format, self.language) = (format, language)
  }

  mutating func write<Row: Encodable & Sendable>(
    _ rows: [Row], as listing: Listing<Row>
  ) throws(TrackerError) {
    guard !rows.isEmpty else { return }
    let bytes = try Rendering(rows, as: listing).bytes(as: format, in: language)
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .csv:
      // Each page has its own heading; only the first is written.
      let body = text.utf8.firstIndex(of: 10).map { text[text.utf8.index(after: $0)...] } ?? ""
      try emit(isBegun ? String(body) : text)
    case .json:
      let inner = text.dropFirst().drop(while: \.isWhitespace).reversed()
        .drop { $0.isWhitespace || $0 == "]" }
      try emit((isBegun ? ",\n  " : "[\n  ") + String(inner.reversed()))
    case .table, .xlsx: break
    }
    isBegun = true
  }

  mutating func end<Row: Encodable & Sendable>(_ listing: Listing<Row>) throws(TrackerError) {
    switch format {
    case .csv where !isBegun: try emit(listing.grid([]).csv(in: language))
    case .json: try emit(isBegun ? "\n]\n" : "[]\n")
    default: break
    }
  }

  private func emit(_ text: String) throws(TrackerError) {
    guard Streams.write(text, to: .output) else {
      throw .file(
        Fault(
          .cannotCreate,
          what: Words(id: "keluaran tidak dapat ditulis", en: "cannot write the output")))
    }
  }
}
