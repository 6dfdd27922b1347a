import CZip
import Foundation

/// Writes small workbooks and archives for the tests.
struct WorkbookMaker {
  /// A cell as the sheet's XML holds it.
  enum Cell: ExpressibleByStringLiteral {
    case shared(String)
    case inline(String)
    case number(String)
    /// A number shown as a date and a time.
    case date(String)
    /// A formula and what it showed.
    case formula(String, shown: String)
    case nothing

    init(stringLiteral value: String) { self = value.isEmpty ? .nothing : .shared(value) }
  }

  enum Trouble: Error { case noArchive }

  /// A workbook with one sheet for each table; the names of hidden ones begin with a dot.
  static func workbook(_ sheets: [(name: String, rows: [[Cell]])]) throws -> [UInt8] {
    var strings: [String] = []
    var entries: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { number, cells in
        let row = cells.enumerated().map { column, cell in
          xml(cell, at: "\(letters(column))\(number + 1)", &strings)
        }.joined()
        return "<row r=\"\(number + 1)\">\(row)</row>"
      }.joined()
      entries.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
        ))
    }
    entries.append(
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\">"
          + strings.map { "<si><t xml:space=\"preserve\">\(escaped($0))</t></si>" }.joined()
          + "</sst>"
      ))
    entries += frame(sheets.map(\.name))
    return try archive(entries.map { ($0, Array($1.utf8)) })
  }

  /// An archive with these entries, packed.
  static func archive(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    var code: Int32 = 0
    guard let archive = zip_open(file.path, ZIP_CREATE, &code) else { throw Trouble.noArchive }
    for entry in entries {
      // libzip frees the copy after it has written the archive.
      guard let copy = malloc(max(1, entry.bytes.count)) else { throw Trouble.noArchive }
      entry.bytes.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
      }
      let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1)
      zip_file_add(archive, entry.name, source, 0)
    }
    guard zip_close(archive) == 0 else { throw Trouble.noArchive }
    return [UInt8](try Data(contentsOf: file))
  }

  /// What every workbook has: its sheets, where they lie, and a style 1 that is a date with a time.
  static func frame(_ names: [String]) -> [(String, String)] {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\""
        + (name.hasPrefix(".") ? " state=\"hidden\"" : "") + " r:id=\"rId\(index + 1)\"/>"
    }.joined()
    let relations = names.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    return [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" \
        formatCode="[$-421]dd/mm/yyyy\\ hh.mm.ss"/></numFmts><cellStyleXfs><xf numFmtId="14"/>\
        </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """
      ),
    ]
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func xml(_ cell: Cell, at place: String, _ strings: inout [String]) -> String {
    switch cell {
    case .nothing: return "<c r=\"\(place)\" s=\"0\"/>"
    case .number(let text): return "<c r=\"\(place)\"><v>\(text)</v></c>"
    case .date(let text): return "<c r=\"\(place)\" s=\"1\"><v>\(text)</v></c>"
    case .inline(let text):
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .formula(let formula, let shown):
      return "<c r=\"\(place)\" t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(shown))</v></c>"
    case .shared(let text):
      strings.append(text)
      return "<c r=\"\(place)\" t=\"s\"><v>\(strings.count - 1)</v></c>"
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
