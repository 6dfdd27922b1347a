import Domain

/// Finds an office by the words that people use for it.
struct OfficeIndex: Sendable {
  private var byCode: [Office.Code: Office] = [:]
  /// By the region's name in one word: `blora`, `kepulauanseribu`.
  private var byRegion: [String: [Office.Code]] = [:]
  private var longestName = 0

  init(_ offices: [Office]) {
    for office in offices {
      byCode[office.code] = office
      for name in Self.names(of: office) {
        byRegion[name, default: []].append(office.code)
        longestName = max(longestName, name.utf8.count)
      }
    }
  }

  func contains(_ code: Office.Code) -> Bool { byCode[code] != nil }

  func zone(of code: Office.Code) -> Zone? { byCode[code]?.zone }

  /// The code, and which of two it is where a kabupaten and a kota share the name.
  func words(for code: Office.Code) -> Words {
    guard let office = byCode[code], let name = Self.names(of: office).first,
      byRegion[name, default: []].contains(where: {
        $0 != code && $0.level != .province && $0.level != code.level
      })
    else { return Words(id: code.text, en: code.text) }
    return code.level == .city
      ? Words(id: "\(code) (kota, bukan kabupaten)", en: "\(code) (kota, not kabupaten)")
      : Words(id: "\(code) (kabupaten, bukan kota)", en: "\(code) (kabupaten, not kota)")
  }

  /// The office whose account an address is: `kpu.3316@…`, `kpu_kab.blora@…`, `kip-pidie@…`.
  func office(ofAccount address: String) -> Office.Code? {
    let local = address.prefix { $0 != "@" }
    let words = PersonName.words(of: String(local))
    guard let first = words.first, first.hasPrefix("kpu") || first.hasPrefix("kip") else {
      return nil
    }
    let digits = words.filter { $0.allSatisfy(\.isNumber) }.joined()
    if let code = Office.Code(digits), contains(code) { return code }
    let named = offices(named: words.joined(), isCut: false)
    return named?.codes.count == 1 && named?.isContrary == false ? named?.codes.first : nil
  }

  struct Named {
    var codes: Set<Office.Code>
    /// Said to be an office or a kind of region, not a bare name that a person may bear too.
    var isMarked: Bool
    /// Called a kabupaten where there is only a kota of that name, or the like.
    var isContrary = false
  }

  /// What `text`, words without blanks between them, says of offices: with KPU or KIP and the kind
  /// of region before the name, or the bare name. Nil where it names none.
  ///
  /// - Parameter isCut: the text may go on where the display name was cut off.
  func offices(named text: String, isCut: Bool) -> Named? {
    var contrary: Named?
    guard text.utf8.count <= longestName + 20 else { return nil }
    for organisation in Self.organisations where text.hasPrefix(organisation) {
      let behind = text.dropFirst(organisation.count)
      if !organisation.isEmpty, ["ri", "republikindonesia", "pusat"].contains(behind) {
        return contains(.national) ? Named(codes: [.national], isMarked: true) : nil
      }
      for (kind, level) in Self.kinds where behind.hasPrefix(kind) {
        var region = behind.dropFirst(kind.count)
        if level != nil, region.hasPrefix("adm") {
          region = region.dropFirst(region.hasPrefix("administrasi") ? 12 : 3)
        }
        // A bare word that a name begins with says nothing; behind KPU or a kind it does.
        let mayGoOn = isCut && !(organisation.isEmpty && level == nil)
        let named = codes(of: String(region), isCut: mayGoOn)
        let codes = named.filter { level == nil || $0.level == level }
        if !codes.isEmpty {
          return Named(codes: Set(codes), isMarked: !organisation.isEmpty || level != nil)
        }
        if !named.isEmpty, !isCut {
          contrary = Named(codes: Set(named), isMarked: true, isContrary: true)
        }
      }
    }
    return contrary
  }

  private func codes(of region: String, isCut: Bool) -> [Office.Code] {
    guard isCut else { return byRegion[region] ?? [] }
    guard region.utf8.count > 1 else { return [] }
    return byRegion.flatMap { name, codes in name.hasPrefix(region) ? codes : [] }
  }

  /// Longest first; *KPUD* is what district commissions were called until 2007, and often still are.
  private static let organisations = [
    "komisipemilihanumum", "komisiindependenpemilihan", "kpud", "kpu", "kip", "",
  ]

  /// Longest first, so that `kabupaten` is not read as `kab`.
  private static let kinds: [(String, Office.Level?)] = [
    ("", nil), ("kabupaten", .regency), ("kab", .regency), ("kotamadya", .city), ("kota", .city),
    ("provinsi", .province), ("propinsi", .province), ("prov", .province), ("prop", .province),
  ]

  private static func names(of office: Office) -> Set<String> {
    guard office.level != .national else { return [] }
    var words = PersonName.words(of: office.region)
    if let kind = words.first, ["kabupaten", "kota", "provinsi"].contains(kind), words.count > 1 {
      words.removeFirst()
    }
    if words.first == "administrasi" { words.removeFirst() }
    var names: Set<String> = [words.joined()]
    if words.first == "kepulauan" { names.insert("kep" + words.dropFirst().joined()) }
    if let short = provinceShort[office.code.text] { names.formUnion(short) }
    return names
  }

  /// What provinces are called every day.
  private static let provinceShort: [String: [String]] = [
    "12": ["sumut"], "13": ["sumbar"], "16": ["sumsel"], "19": ["babel", "bangkabelitung"],
    "21": ["kepri"], "31": ["dki", "jakarta", "dkijakarta", "dkj"], "32": ["jabar"],
    "33": ["jateng"], "34": ["diy", "yogyakarta", "jogja", "diyogyakarta"], "35": ["jatim"],
    "52": ["ntb"], "53": ["ntt"], "61": ["kalbar"], "62": ["kalteng"], "63": ["kalsel"],
    "64": ["kaltim"], "65": ["kaltara"], "71": ["sulut"], "72": ["sulteng"], "73": ["sulsel"],
    "74": ["sultra"], "76": ["sulbar"], "82": ["malut"],
  ]
}
