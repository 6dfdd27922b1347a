import Domain

/// What the reader of a file should know about it.
struct RosterNotes {
  let kind: RosterKind
  let book: ParticipantBook
  /// Meetings of other days in the file.
  let otherMeetings: Int

  var words: [Words] {
    [
      note(
        otherMeetings, id: "rapat lain dalam berkas tidak dihitung",
        en: "other meetings in the file were not counted"),
      note(
        book.waitingRows, id: "baris ruang tunggu tidak dihitung",
        en: "waiting-room rows were not counted"),
      note(
        book.absentRows, id: "baris peserta yang tidak hadir",
        en: "rows of people who were not there"),
      note(book.timelessRows, id: "baris tanpa waktu", en: "rows without times"),
      ofKind,
    ].compactMap(\.self) + book.remarks.notes
  }

  private func note(_ count: Int, id: String, en: String) -> Words? {
    count > 0 ? Words(id: "\(count) \(id)", en: "\(count) \(en)") : nil
  }

  private var ofKind: Words? {
    switch kind.proof {
    case .joins: nil
    case .firstAndLast:
      Words(
        id: "berkas ini hanya memuat masuk pertama dan keluar terakhir: yang dihitung hanya menit "
          + "yang pasti",
        en: "this file has first joins and last leaves only: only certain minutes count")
    case .total, .nothing:
      Words(
        id: "berkas ini hanya memuat jumlah menit, tanpa jam masuk dan keluar",
        en: "this file has total minutes only, without join and leave times")
    case .signed:
      Words(
        id: "berkas ini membuktikan tanda hadir, bukan menit",
        en: "this file proves signatures, not minutes")
    case .chat:
      Words(
        id: "berkas ini hanya membuktikan siapa yang menulis, bukan menit",
        en: "this file only proves who wrote, not minutes")
    }
  }
}
