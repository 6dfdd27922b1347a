import Domain

extension RosterError: Explained {
  public var fault: Fault {
    switch self {
    case .missingFile(let place):
      Fault(
        .missingFile, at: place,
        what: Words(id: "berkas tidak ada", en: "no such file"),
        next: Words(id: "periksa nama berkasnya", en: "check the file's name"))
    case .unreadable(let place, let code):
      Fault(
        .missingFile, at: place,
        what: Words(
          id: "berkas tidak dapat dibaca (kode \(code))",
          en: "the file cannot be read (code \(code))"),
        next: Words(id: "periksa izin bacanya", en: "check that you may read it"))
    case .binaryFile(let place, let kind):
      Fault(.badData, at: place, what: kind.words, next: Self.exportAsCSV)
    default: Fault(.badData, at: place, what: what, next: next)
    }
  }

  private static let exportAsCSV = Words(
    id: "ekspor laporan peserta sebagai CSV", en: "export the participants' report as CSV")
  private static let split = Words(
    id: "bagi menjadi beberapa berkas", en: "split it into several files")
  private static let mendRow = Words(
    id: "perbaiki baris itu atau unduh ulang laporannya",
    en: "mend that row or download the report again")

  private var place: Place {
    switch self {
    case .missingFile(let place), .unreadable(let place, _), .emptyFile(let place),
      .binaryFile(let place, _), .recordTooLong(let place), .tooManyFields(let place),
      .unclosedQuote(let place), .tooManyRows(let place), .tooManyParticipants(let place),
      .tooManyJoins(let place), .textTooLong(let place), .noAttendance(let place),
      .noRows(let place), .noSuchDay(let place, _), .notATime(let place, _),
      .leaveBeforeJoin(let place, _, _), .notADuration(let place, _),
      .outsideSession(let place, _, _):
      place
    }
  }

  private var what: Words {
    switch self {
    case .missingFile, .unreadable, .binaryFile, .emptyFile:
      Words(id: "berkas kosong", en: "the file is empty")
    case .recordTooLong:
      Words(id: "satu baris lebih dari 1 MiB", en: "one row is longer than 1 MiB")
    case .tooManyFields:
      Words(
        id: "satu baris berisi lebih dari \(Limits.fields) kolom",
        en: "one row has more than \(Limits.fields) fields")
    case .unclosedQuote:
      Words(id: "tanda kutip tidak ditutup", en: "a quotation mark is never closed")
    case .tooManyRows:
      Words(id: "lebih dari \(Limits.rows) baris", en: "more than \(Limits.rows) rows")
    case .tooManyParticipants:
      Words(
        id: "lebih dari \(Limits.participants) peserta",
        en: "more than \(Limits.participants) participants")
    case .tooManyJoins:
      Words(
        id: "satu peserta masuk lebih dari \(Limits.spans) kali",
        en: "one participant joined more than \(Limits.spans) times")
    case .textTooLong:
      Words(
        id: "isi kolom lebih dari \(Limits.text) bita",
        en: "a cell is longer than \(Limits.text) bytes")
    case .noAttendance:
      Words(
        id: "bukan berkas kehadiran yang didukung", en: "not a supported attendance file")
    case .noRows:
      Words(id: "hanya ada judul kolom, tanpa peserta", en: "headings only, no participants")
    case .noSuchDay(_, let text):
      Words(id: "tanggal '\(text)' tidak ada", en: "the date '\(text)' does not exist")
    case .notATime(_, let text):
      Words(id: "'\(text)' bukan waktu", en: "'\(text)' is not a time")
    case .leaveBeforeJoin(_, let joined, let left):
      Words(
        id: "keluar (\(left)) sebelum masuk (\(joined))",
        en: "left (\(left)) before joining (\(joined))")
    case .notADuration(_, let text):
      Words(
        id: "'\(text)' bukan lama waktu dalam menit", en: "'\(text)' is not a duration in minutes")
    case .outsideSession(_, let fileDay, let sessionDay):
      Words(
        id: "berkas ini dari tanggal \(fileDay), sesi diadakan \(sessionDay)",
        en: "this file is of \(fileDay), the session was held on \(sessionDay)")
    }
  }

  private var next: Words {
    switch self {
    case .missingFile, .unreadable, .emptyFile, .binaryFile, .noAttendance, .noRows:
      Self.exportAsCSV
    case .tooManyRows, .tooManyParticipants: Self.split
    case .outsideSession:
      Words(
        id: "pilih berkas sesi itu, atau periksa tanggal dan zona waktunya",
        en: "choose that session's file, or check its date and zone")
    default: Self.mendRow
    }
  }
}

extension RosterError.FileKind {
  var words: Words {
    switch self {
    case .workbook:
      Words(id: "ini buku kerja Excel, bukan CSV", en: "this is an Excel workbook, not CSV")
    case .archive: Words(id: "ini arsip, bukan CSV", en: "this is an archive, not CSV")
    case .picture: Words(id: "ini gambar, bukan CSV", en: "this is a picture, not CSV")
    case .document: Words(id: "ini dokumen PDF, bukan CSV", en: "this is a PDF, not CSV")
    case .unknown: Words(id: "ini bukan berkas teks", en: "this is not a text file")
    }
  }
}
