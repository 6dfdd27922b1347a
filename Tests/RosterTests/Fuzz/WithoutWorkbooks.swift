#if !canImport(CZip)
  extension DamagedFile {
    static func workbooks() throws -> [(name: String, bytes: [UInt8])] { [] }
  }
#endif
