/// Where a row is torn apart when its quotes are lost and a name holds the file's own separator.
struct Torn {
  /// Field number (from 0) of the name.
  var name: Int
  /// Field number of a time or a duration, which tells whether the row is whole again.
  var measure: Int
  /// Fields of the heading.
  var width: Int

  init(_ heading: Heading, name: Int, measure: Int) {
    (self.name, self.measure) = (name, measure)
    width = (heading.keys.lastIndex { !$0.isEmpty } ?? 0) + 1
  }

  /// The record with its name in one piece again: `Drs. H. Suwarto` and ` M.Si.` of a row that has
  /// one field too many. The record as it is where that does not bring it into order.
  func mended(_ record: CSVRecord, separator: UInt8) -> CSVRecord {
    let used = (record.fields.lastIndex { !$0.isEmpty } ?? 0) + 1
    let extra = used - width
    guard extra > 0, name < measure, name + extra < record.fields.count,
      !Self.isMeasure(record.text(measure)), Self.isMeasure(record.text(measure + extra))
    else { return record }
    var fields = record.fields
    let whole = fields[name...name + extra]
      .joined(separator: String(Unicode.Scalar(separator)))
    fields.replaceSubrange(name...name + extra, with: CollectionOfOne(whole))
    return CSVRecord(line: record.line, fields: fields)
  }

  private static func isMeasure(_ text: String) -> Bool {
    text.hasPrefix("--") || text.first?.isNumber == true && !text.contains("@")
  }
}
