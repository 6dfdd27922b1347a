import Domain

extension TableFile {
  static func emptyFile(_ name: String) -> Fault {
    Fault(
      .badData, at: Place(file: name, line: 1, column: 1),
      what: Words(id: "berkas kosong", en: "the file is empty"),
      next: Words(id: "pilih berkas yang berisi", en: "choose a file with rows"))
  }

  static func headingOnly(_ name: String, line: Int) -> Fault {
    Fault(
      .badData, at: Place(file: name, line: line, column: 1),
      what: Words(id: "hanya ada judul kolom, tanpa baris", en: "headings only, no rows"),
      next: Words(id: "isi baris datanya", en: "add the rows"))
  }

  static func missingColumn(_ key: String, name: String, line: Int) -> Fault {
    Fault(
      .badData, at: Place(file: name, line: line, column: 1),
      what: Words(id: "tidak ada kolom '\(key)'", en: "no column '\(key)'"),
      next: Words(
        id: "lihat judul kolom dengan --help", en: "see the headings with --help"))
  }

  static func tooLong(_ name: String, line: Int) -> Fault {
    Fault(
      .badData, at: Place(file: name, line: line, column: 1),
      what: Words(id: "lebih dari \(rowLimit) baris", en: "more than \(rowLimit) rows"),
      next: Words(id: "bagi menjadi beberapa berkas", en: "split it into several files"))
  }
}
