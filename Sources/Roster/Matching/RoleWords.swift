/// Words of a display name that are neither an office nor a person's name.
enum RoleWords {
  /// Of other bodies: what stands beside them is no staff of ours.
  static let outside: Set<String> = [
    "bawaslu", "panwaslu", "panwas", "panwascam", "wartawan", "jurnalis", "pers", "kesbangpol",
    "bakesbangpol", "ppk", "pps", "kpps", "pantarlih", "polres", "polda", "polsek", "kodim", "dprd",
    "pemkab", "pemkot", "pemprov", "disdukcapil", "dukcapil", "diskominfo", "kejari", "dkpp",
    "mahasiswa", "universitas", "parpol",
  ]
  /// Guests by their part in the session, which a colleague may play too.
  static let part: Set<String> = ["narasumber", "narsum", "pemateri", "moderator", "pembicara"]

  /// What an office's one screen is called.
  static let room: Set<String> = [
    "ruang", "rapat", "aula", "sekretariat", "operator", "humas", "kantor", "rr", "room", "meeting",
    "media", "center", "centre", "official", "host", "studio", "lantai", "lt", "hall", "podcast",
    "layar",
  ]

  /// Posts, units and forms of address.
  static let post: Set<String> = [
    "ketua", "wakil", "anggota", "komisioner", "kadiv", "divisi", "div", "sekretaris", "sekjen",
    "kasubbag", "kasubag", "kasubagian", "kasub", "kabag", "kepala", "subbagian", "subbag", "subag",
    "sub", "bagian", "bag", "biro", "staf", "staff", "pelaksana", "plt", "plh", "pns", "cpns",
    "pppk",
    "p3k", "ppnpn", "asn", "honorer", "bendahara", "pranata", "komputer", "penata", "kelola", "pkp",
    "jf", "ahli", "pertama", "madya", "pengelola", "sdm", "litbang", "parmas", "parhumas",
    "sosdiklih",
    "sosialisasi", "pendidikan", "pemilih", "partisipasi", "masyarakat", "hubungan", "hupmas",
    "tekmas", "teknis", "penyelenggaraan", "penyelenggara", "pemilu", "tegkar", "hukum",
    "pengawasan",
    "perencanaan", "rendatin", "datin", "data", "informasi", "program", "prodat", "keuangan",
    "umum",
    "logistik", "kul", "rumah", "tangga", "dan", "organisasi", "pelatihan", "kepegawaian",
    "arsiparis",
    "bpk", "bapak", "ibu", "bu", "pak", "mas", "mbak", "mbk", "hadir", "peserta", "tamu",
    "undangan",
    "siakba", "korwil",
  ]
}
