import Foundation

/// A whole CSV file in memory (RFC 4180), read by heading.
struct CSVTable {
  struct Row {
    fileprivate var fields: [String]
    fileprivate var columns: [String: Int]
    /// Empty where the row is too short or the heading is not there.
    subscript(_ heading: String) -> String {
      guard let column = columns[heading], column < fields.count else { return "" }
      return fields[column]
    }
  }

  var rows: [Row] = []

  /// - Parameter headingFrom: the first field of the heading, where other lines stand before it.
  init(path: String, headingFrom: String? = nil) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var columns: [String: Int] = [:]
    for fields in Self.records(bytes) {
      if columns.isEmpty {
        guard headingFrom == nil || fields.first == headingFrom else { continue }
        for (index, heading) in fields.enumerated() { columns[heading] = index }
      } else {
        rows.append(Row(fields: fields, columns: columns))
      }
    }
  }

  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func text() -> String { String(decoding: field, as: UTF8.self) }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          quoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): quoted = true
      case UInt8(ascii: ","):
        fields.append(text())
        field.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\r"): continue
      case UInt8(ascii: "\n"):
        fields.append(text())
        field.removeAll(keepingCapacity: true)
        records.append(fields)
        fields = []
      default: field.append(byte)
      }
    }
    if !fields.isEmpty || !field.isEmpty { records.append(fields + [text()]) }
    return records
  }
}
