/// Words of a display name that are neither an office nor a person's name.
enum RoleWords {
  /// Of other bodies: what stands beside them is no staff of ours.
  static let outside: Set<String> = [
    "bawaslu", "panwaslu", "panwas", "panwascam", "wartawan", "jurnalis", "pers", "kesbangpol",
    "bakesbangpol", "ppk", "pps", "kpps", "pantarlih", "polres", "polda", "polsek", "kodim", "dprd",
    "pemkab", "pemkot", "pemprov", "disdukcapil", "dukcapil", "diskominfo", "kejari", "dkpp",
    "mahasiswa", "universitas", "parpol", "polri", "koramil", "kejaksaan", "pemda", "bkpsdm", "bkd",
    "dinas", "kecamatan", "kelurahan", "kemendagri", "komnas", "lsm", "bupati", "walikota",
  ]
  /// Guests by their part in the session, which a colleague may play too.
  static let part: Set<String> = ["narasumber", "narsum", "pemateri", "moderator", "pembicara"]

  /// A hall: what stands behind it up to the office is the hall's own name.
  static let hall: Set<String> = [
    "ruang", "ruangan", "aula", "rr", "room", "gedung", "hall", "studio", "auditorium", "balai",
  ]

  /// What an office's one screen is called.
  static let room: Set<String> = hall.union([
    "rapat", "sekretariat", "operator", "humas", "kantor", "meeting", "media", "center", "centre",
    "official", "host", "lantai", "lt", "podcast", "layar", "laptop", "komputer", "tv", "akun",
  ])

  /// Forms of address, kinds of staff and the like: they name neither a post nor a person.
  static let filler: Set<String> = [
    "bpk", "bapak", "ibu", "bu", "pak", "mas", "mbak", "mbk", "hadir", "peserta", "tamu",
    "undangan", "staf", "staff", "pelaksana", "pns", "cpns", "pppk", "p3k", "ppnpn", "asn",
    "honorer", "satker", "dari", "an", "nama", "wfh", "absen", "izin", "online", "daring", "sdr",
    "sdri", "saudara", "kang", "teh", "bang", "ust", "ustadz", "ustadzah", "gus", "cak", "tgk",
    "kak", "dek", "mr", "mrs", "ms", "kiai", "kyai", "ny", "ajudan", "perwakilan", "utusan",
    "delegasi", "magang",
  ]

  /// Somebody who is called by another's post or by the office: `Staf Sekretaris`, `Wakil Blora`.
  static let somebody: Set<String> = [
    "staf", "staff", "ajudan", "wakil", "perwakilan", "utusan", "delegasi", "magang",
  ]

  static func isPost(_ word: String) -> Bool { PostReading.isKnown(word) }

  /// Between two people in one display name.
  static let and: Set<String> = ["dan", "and", "serta", "bersama", "bareng"]
}
