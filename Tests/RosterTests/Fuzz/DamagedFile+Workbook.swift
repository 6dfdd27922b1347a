extension DamagedFile {
  /// A list as a workbook, and a form's answers in an archive.
  static func workbooks() throws -> [(name: String, bytes: [UInt8])] {
    let list = try WorkbookMaker.workbook([
      (
        "Daftar",
        [
          ["Cap waktu", "Nama", "NIP", "Satker"],
          [.date("45987.378"), "Retno", "199004172015032005", "Blora"],
          [
            .date("45987.379"), .inline("Suwarto"), .number("1.9E+17"),
            .formula("A1", shown: "Grobogan"),
          ],
        ]
      )
    ])
    let answers = "Timestamp,Nama,Satker\n2025/11/26 9:05:12 AM GMT+7,Retno,Blora\n"
    return [
      ("daftar.xlsx", list),
      ("jawaban.zip", try WorkbookMaker.archive([("jawaban.csv", Array(answers.utf8))])),
    ]
  }
}
