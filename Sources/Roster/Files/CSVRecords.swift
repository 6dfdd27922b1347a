import Domain

/// The records of a CSV file, one after the other, in bounded memory.
///
/// RFC 4180 and what offices make of it: comma, semicolon or tab; LF, CRLF or CR; UTF-8 with or
/// without its mark, UTF-16, Windows-1252; Excel's `sep=;`. Empty lines are passed over.
public struct CSVRecords {
  /// Name for error places.
  public let file: String
  let delimiter: UInt8
  private var source: TextSource
  private var piece: [UInt8]
  private var position = 0
  private var line = 1
  private let hasQuotes: Bool

  /// - Parameter name: what errors call the file; else the path's last part.
  /// - Throws: `.missingFile`, `.unreadable`, `.emptyFile`, `.binaryFile`.
  public init(path: String, name: String? = nil) throws(RosterError) {
    let file = name ?? String(path.split(separator: "/").last ?? "")
    try self.init(ByteSource(path: path, place: Place(file: file)), file: file)
  }

  /// - Throws: `.emptyFile`.
  public init(text: String, name: String) throws(RosterError) {
    try self.init(bytes: Array(text.utf8), name: name)
  }

  /// - Throws: `.emptyFile`, `.binaryFile`.
  public init(bytes: [UInt8], name: String) throws(RosterError) {
    try self.init(bytes: bytes, name: name, layout: .table(delimiter: nil))
  }

  init(bytes: [UInt8], name: String, layout: TableRecords.Layout) throws(RosterError) {
    try self.init(
      ByteSource(bytes: bytes, place: Place(file: name)), file: name, layout: layout)
  }

  init(
    _ bytes: ByteSource, file: String, layout: TableRecords.Layout = .table(delimiter: nil)
  ) throws(RosterError) {
    let place = Place(file: file, line: 1, column: 1)
    self.file = file
    source = try TextSource(bytes, place: place)
    guard let start = try source.next() else {
      throw source.isCutShort ? .cutShort(place) : .emptyFile(place)
    }
    piece = start
    switch layout {
    // No byte of text is 0, so that nothing parts a line.
    case .lines: (delimiter, hasQuotes) = (0, false)
    case .table(delimiter: let known?): (delimiter, hasQuotes) = (known, true)
    case .table(delimiter: nil):
      hasQuotes = true
      if let declared = CSVDelimiter.declared(in: start) {
        (delimiter, position) = (declared.delimiter, declared.length)
      } else {
        delimiter = CSVDelimiter.found(in: start)
      }
    }
  }

  /// The next record that has anything in its line; nil at the end.
  /// - Throws: `.recordTooLong`, `.tooManyFields`, `.unclosedQuote`, `.binaryFile`, `.cutShort` with
  ///   their line; `.unreadable`.
  public mutating func next() throws(RosterError) -> CSVRecord? {
    var fields: [String] = []
    var field: [UInt8] = []
    var state = State.start
    var length = 0
    var started = line

    while try refill() {
      let byte = piece[position]
      position += 1
      length += 1
      if length > Limits.recordBytes {
        throw .recordTooLong(Place(file: file, line: started, column: fields.count + 1))
      }
      if byte == 0 {
        throw .binaryFile(Place(file: file, line: line, column: fields.count + 1), .unknown)
      }
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
      case (.quoted, _):
        if byte == Self.lf { line += 1 }
        field.append(byte)
      case (_, delimiter):
        try end(&field, in: &fields, at: started)
        state = .start
      case (_, Self.lf), (_, Self.cr):
        try endLine(after: byte)
        if fields.isEmpty && field.isEmpty && state == .start {
          (started, length) = (line, 0)
          continue
        }
        try end(&field, in: &fields, at: started)
        return CSVRecord(line: started, fields: fields)
      case (.start, UInt8(ascii: "\"")) where hasQuotes: state = .quoted
      case (.quoteInQuoted, UInt8(ascii: "\"")):
        field.append(byte)
        state = .quoted
      // Text behind a closing quotation mark is no CSV; keep it rather than lose it.
      case (.quoteInQuoted, _), (.start, _), (.plain, _):
        field.append(byte)
        state = .plain
        appendRun(to: &field, &length)
      }
    }
    if source.isCutShort {
      throw .cutShort(Place(file: file, line: line, column: fields.count + 1))
    }
    if state == .quoted {
      throw .unclosedQuote(Place(file: file, line: started, column: fields.count + 1))
    }
    if fields.isEmpty && field.isEmpty && state == .start { return nil }
    try end(&field, in: &fields, at: started)
    return CSVRecord(line: started, fields: fields)
  }

  private enum State { case start, plain, quoted, quoteInQuoted }
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  /// Takes the plain bytes up to the next one that means something, at once.
  private mutating func appendRun(to field: inout [UInt8], _ length: inout Int) {
    let start = position
    let stop = min(piece.count, position + Limits.recordBytes - length)
    var index = position
    while index < stop, piece[index] != delimiter, piece[index] >= 0x20 { index += 1 }
    field.append(contentsOf: piece[start..<index])
    position = index
    length += index - start
  }

  private mutating func end(
    _ field: inout [UInt8], in fields: inout [String], at line: Int
  ) throws(RosterError) {
    guard fields.count < Limits.fields else {
      throw .tooManyFields(Place(file: file, line: line, column: Limits.fields + 1))
    }
    fields.append(TextSource.decoded(field))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endLine(after byte: UInt8) throws(RosterError) {
    line += 1
    if byte == Self.cr, try refill(), piece[position] == Self.lf { position += 1 }
  }

  /// Whether a byte stands at `position`, reading on where the piece is used up.
  private mutating func refill() throws(RosterError) -> Bool {
    while position >= piece.count {
      guard let next = try source.next() else { return false }
      (piece, position) = (next, 0)
    }
    return true
  }
}
