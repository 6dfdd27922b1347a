/// How far evidence proves an attendance; the smaller the number, the more.
public enum EvidenceGrade: Int, Hashable, Sendable, Codable, CaseIterable {
  /// Join and leave times of the person.
  case times = 1
  /// Something that names the person without times: a total, a signature, an attested room.
  case named
  /// Somebody's word.
  case word

  public var words: Words {
    switch self {
    case .times: Words(id: "waktu masuk dan keluar", en: "join and leave times")
    case .named: Words(id: "nama tanpa waktu", en: "a name without times")
    case .word: Words(id: "keterangan petugas", en: "an officer's word")
    }
  }
}

extension Evidence {
  /// The order says only what can be checked later: a signature proves presence and no minutes, yet
  /// counts as the whole session for credit, as a log by hand does.
  public var grade: EvidenceGrade {
    switch self {
    case .roster: .times
    case .rosterTotal, .signed, .room: .named
    case .hand: .word
    }
  }

  public var words: Words {
    switch self {
    case .roster: Words(id: "log masuk-keluar", en: "join and leave log")
    case .rosterTotal: Words(id: "log durasi", en: "total time log")
    case .signed: Words(id: "daftar hadir bertanda tangan", en: "signed list")
    case .hand: Words(id: "catatan petugas", en: "entered by hand")
    case .room: Words(id: "daftar hadir ruangan", en: "attested room list")
    }
  }
}
