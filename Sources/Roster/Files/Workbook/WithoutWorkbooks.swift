#if !canImport(CZip) || !canImport(CXML2)
  import Domain

  /// Stands in where the package is built without the libraries that open archives.
  final class ZipEntry {
    func next() throws(RosterError) -> [UInt8]? { nil }
  }

  final class ZipArchive {
    init(path: String, place: Place) throws(RosterError) { throw .binaryFile(place, .workbook) }
    init(bytes: [UInt8], place: Place) throws(RosterError) { throw .binaryFile(place, .workbook) }
    func onlyTable() throws(RosterError) -> ZipEntry? { nil }
  }

  struct Workbook {
    let sheets: [String] = []
    init(_ archive: ZipArchive, place: Place) throws(RosterError) {
      throw .binaryFile(place, .workbook)
    }
    func records(ofSheet number: Int, file: String) throws(RosterError) -> SheetRecords {
      SheetRecords()
    }
  }

  struct SheetRecords {
    mutating func next() throws(RosterError) -> CSVRecord? { nil }
  }
#endif
