import Domain

/// A post as a display name or the staff list writes it: its rank, and what it is about.
struct PostReading: Hashable, Sendable {
  enum Rank: Hashable, Sendable {
    case chair, viceChair, member, secretary, division, section
  }

  var rank: Rank?
  /// In the words of the posts after 2023: `rendatin` is `perencanaan data informasi`.
  var subjects: Set<String> = []
  /// *Plt.*, *Plh.*: somebody else stands in for the holder.
  var isActing = false
  /// A unit, and nobody of it: `Subbag Hukum`.
  var isUnit: Bool { rank == nil && !words.isEmpty }
  private(set) var words: [String] = []

  init(_ words: [String]) {
    self.words = words
    isActing = words.contains { ["plt", "plh", "pj"].contains($0) }
    for word in words { subjects.formUnion(Self.subjects[word] ?? []) }
    rank = Self.rank(of: words)
  }

  init(text: String) { self.init(PersonName.words(of: text)) }

  static func isKnown(_ word: String) -> Bool {
    subjects[word] != nil || ranks.contains(word) || small.contains(word)
  }

  private static func rank(of words: [String]) -> Rank? {
    let said = Set(words)
    func says(_ some: String...) -> Bool { some.contains(where: said.contains) }
    // Who works for a holder holds nothing.
    if says("staf", "staff", "ajudan", "pribadi", "operator", "pelaksana") { return nil }
    if says("kasubbag", "kasubag", "kasubagian", "kasub") { return .section }
    if says("kabag") { return .division }
    if says("kepala", "ka") {
      if says("subbagian", "subbag", "subag", "sub") { return .section }
      return says("bagian", "bag") ? .division : nil
    }
    if says("kadiv", "koordiv", "kordiv", "koordinator", "korwil", "anggota", "komisioner") {
      return .member
    }
    // The head of a division of the commissioners is one of its members.
    if says("ketua") {
      if says("divisi", "div") { return .member }
      return says("wakil") ? .viceChair : .chair
    }
    if says("waka") { return .viceChair }
    return says("sekretaris", "sekjen", "ses") ? .secretary : nil
  }

  private static let ranks: Set<String> = [
    "ketua", "wakil", "waka", "anggota", "komisioner", "kadiv", "koordiv", "kordiv", "koordinator",
    "korwil", "sekretaris", "sekjen", "kasubbag", "kasubag", "kasubagian", "kasub", "kabag",
    "kepala", "plt", "plh", "pj",
  ]
  /// Units, and posts without a rank.
  private static let small: Set<String> = [
    "divisi", "div", "subbagian", "subbag", "subag", "sub", "bagian", "bag", "biro", "bendahara",
    "pranata", "penata", "kelola", "pkp", "jf", "ahli", "pertama", "madya", "pengelola",
    "organisasi", "pelatihan", "kepegawaian", "arsiparis", "dan", "siakba", "program",
    "penyelenggara",
  ]

  private static let subjects: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for word in [
      "sdm", "litbang", "sosialisasi", "pendidikan", "pemilih", "partisipasi", "masyarakat",
      "hubungan", "teknis", "penyelenggaraan", "pemilu", "hukum", "pengawasan", "perencanaan",
      "data", "informasi", "keuangan", "umum", "logistik", "rumah", "tangga",
    ] { table[word] = [word] }
    for (short, words) in [
      ("kul", "keuangan umum logistik"), ("rendatin", "perencanaan data informasi"),
      ("datin", "data informasi"), ("prodat", "perencanaan data"), ("prodatin", "data informasi"),
      ("tekmas", "teknis masyarakat"), ("tekhum", "teknis hukum"), ("tekhupmas", "teknis hubungan"),
      ("parmas", "partisipasi masyarakat"), ("parhumas", "partisipasi hubungan masyarakat"),
      ("parhubmas", "partisipasi hubungan masyarakat"), ("hupmas", "hubungan masyarakat"),
      ("hubmas", "hubungan masyarakat"), ("sosdiklih", "sosialisasi pendidikan pemilih"),
      ("sosparmas", "sosialisasi partisipasi masyarakat"), ("tegkar", "teknis penyelenggaraan"),
      ("tekgar", "teknis penyelenggaraan"), ("tekpem", "teknis pemilu"), ("kum", "hukum"),
      ("ren", "perencanaan"), ("keu", "keuangan"), ("log", "logistik"), ("tik", "informasi"),
      ("tph", "teknis penyelenggaraan hukum"), ("tpph", "teknis penyelenggaraan hukum"),
      ("tppph", "teknis penyelenggaraan hukum"), ("pdi", "perencanaan data informasi"),
      ("hukwas", "hukum pengawasan"), ("diklih", "pendidikan pemilih"), ("rt", "rumah tangga"),
    ] { table[short] = Set(words.split(separator: " ").map(String.init)) }
    return table
  }()
}

extension PostReading {
  /// How well somebody's post is the one shown, 0 to 1; nil where the ranks differ.
  func agreement(with post: PostReading) -> Double? {
    guard let rank, rank == post.rank else { return nil }
    if isActing && !post.isActing { return nil }
    if subjects.isEmpty { return post.subjects.isEmpty ? 1 : 0.5 }
    return Double(subjects.intersection(post.subjects).count) / Double(subjects.count)
  }

  /// Whether a post without a rank is written in the same words: `PKP Ahli Pertama`. What many hold
  /// under one word, `Staf`, tells nobody apart.
  func isSame(as post: PostReading) -> Bool {
    guard rank == nil, post.rank == nil else { return false }
    let said = fullWords
    return said.count > 1 && said == post.fullWords
  }

  private var fullWords: Set<String> {
    Set(words.flatMap { $0 == "pkp" ? ["penata", "kelola", "pemilu"] : [$0] })
      .subtracting(["dan", "jf"])
  }
}
