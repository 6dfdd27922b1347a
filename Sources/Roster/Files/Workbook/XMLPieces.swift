import CXML2
import Domain

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elements and texts of an XML entry, one after the other: nothing of it is kept in memory.
final class XMLPieces {
  enum Piece: Equatable {
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  private let source: Source
  private let place: Place
  /// The end of an element that is empty, `<c r="A1"/>`, which the parser does not tell.
  private var owedEnd: String?

  /// - Throws: `.damagedWorkbook`.
  init(_ entry: ZipEntry, place: Place) throws(RosterError) {
    let source = Source(entry)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let reader = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
        return source.fill(buffer, Int(count))
      }, { _ in 0 }, Unmanaged.passUnretained(source).toOpaque(), nil, nil, Int32(options))
    guard let reader else { throw .damagedWorkbook(place) }
    (self.reader, self.source, self.place) = (reader, source, place)
  }

  deinit { xmlFreeTextReader(reader) }

  /// The next piece; nil at the end.
  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  func next() throws(RosterError) -> Piece? {
    if let owedEnd {
      self.owedEnd = nil
      return .end(owedEnd)
    }
    while true {
      let result = xmlTextReaderRead(reader)
      if let failure = source.failure { throw failure }
      guard result >= 0 else { throw .damagedWorkbook(place) }
      guard result == 1 else { return nil }
      switch xmlTextReaderNodeType(reader) {
      case 1:
        let name = name
        if xmlTextReaderIsEmptyElement(reader) == 1 { owedEnd = name }
        return .start(name)
      case 15: return .end(name)
      case 3, 4, 14: return .text(text(xmlTextReaderConstValue(reader)))
      // A document type has no business in a workbook: entities unfold into bombs.
      case 10: throw .damagedWorkbook(place)
      default: continue
      }
    }
  }

  /// An attribute of the element whose start came last; nil where it has none of that name.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { free(value) }
    return text(value)
  }

  private var name: String { text(xmlTextReaderConstLocalName(reader)) }

  private func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
  }

  /// What the parser draws its bytes from. A failure waits here, since no error passes through C.
  private final class Source {
    private let entry: ZipEntry
    private var piece: ArraySlice<UInt8> = []
    private(set) var failure: RosterError?

    init(_ entry: ZipEntry) { self.entry = entry }

    /// How many bytes were put there; 0 at the end, -1 after a failure.
    func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int32 {
      if piece.isEmpty {
        do { piece = (try entry.next() ?? [])[...] } catch {
          failure = error
          return -1
        }
      }
      let part = piece.prefix(room)
      part.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { memcpy(buffer, start, bytes.count) }
      }
      piece = piece.dropFirst(part.count)
      return Int32(part.count)
    }
  }
}
