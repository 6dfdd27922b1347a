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
      .binaryFile(let place, _), .damagedWorkbook(let place), .workbookTooLarge(let place),
      .cutShort(let place), .recordTooLong(let place), .tooManyFields(let place),
      .unclosedQuote(let place), .tooManyRows(let place), .tooManyParticipants(let place),
      .tooManyJoins(let place), .textTooLong(let place), .tooManyMeetings(let place),
      .noAttendance(let place), .noRows(let place), .staffList(let place),
      .severalMeetings(let place, _), .noSuchDay(let place, _), .notATime(let place, _),
      .leaveBeforeJoin(let place, _, _), .joinTooLong(let place, _, _),
      .unknownAction(let place, _), .notADuration(let place, _),
      .outsideSession(let place, _, _):
      place
    }
  }

  private var what: Words {
    switch self {
    case .missingFile, .unreadable, .binaryFile, .emptyFile:
      Words(id: "berkas kosong", en: "the file is empty")
    case .damagedWorkbook:
      Words(id: "buku kerja rusak", en: "the workbook is damaged")
    case .workbookTooLarge:
      Words(
        id: "isi buku kerja terlalu besar setelah dibuka",
        en: "the workbook unfolds to more than is read")
    case .cutShort:
      Words(id: "berkas terpotong", en: "the file has been cut short")
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
    case .tooManyMeetings:
      Words(id: "lebih dari \(Limits.meetings) rapat", en: "more than \(Limits.meetings) meetings")
    case .noAttendance:
      Words(
        id: "bukan berkas kehadiran yang didukung", en: "not a supported attendance file")
    case .noRows:
      Words(id: "hanya ada judul kolom, tanpa peserta", en: "headings only, no participants")
    case .staffList:
      Words(
        id: "ini daftar pegawai, bukan daftar hadir",
        en: "this is a list of staff, not of who was there")
    case .severalMeetings(_, let topics):
      Words(
        id: "berkas memuat beberapa rapat pada waktu sesi: \(topics.joined(separator: "; "))",
        en: "the file has several meetings at the session's time: "
          + topics.joined(separator: "; "))
    case .noSuchDay(_, let text):
      Words(id: "tanggal '\(text)' tidak ada", en: "the date '\(text)' does not exist")
    case .notATime(_, let text):
      Words(id: "'\(text)' bukan waktu", en: "'\(text)' is not a time")
    case .leaveBeforeJoin(_, let joined, let left):
      Words(
        id: "keluar (\(left)) sebelum masuk (\(joined))",
        en: "left (\(left)) before joining (\(joined))")
    case .joinTooLong(_, let joined, let left):
      Words(
        id: "dari masuk (\(joined)) sampai keluar (\(left)) lebih dari seminggu",
        en: "more than a week from joining (\(joined)) to leaving (\(left))")
    case .unknownAction(_, let text):
      Words(id: "'\(text)' bukan masuk atau keluar", en: "'\(text)' is neither joined nor left")
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
    case .tooManyRows, .tooManyParticipants, .tooManyMeetings: Self.split
    case .damagedWorkbook, .workbookTooLarge:
      Words(
        id: "simpan ulang sebagai .xlsx atau CSV", en: "save it again as .xlsx or CSV")
    case .cutShort:
      Words(id: "unduh ulang berkasnya", en: "download the file again")
    case .staffList:
      Words(
        id: "impor dengan 'sdm staff import', atau pilih daftar hadirnya",
        en: "import it with 'sdm staff import', or choose the attendance list")
    case .severalMeetings:
      Words(
        id: "ekspor laporan rapat itu saja", en: "export the report of that meeting alone")
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
