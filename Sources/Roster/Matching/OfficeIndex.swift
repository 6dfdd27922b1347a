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
    for organisation in ["kpu", "kip", ""] where text.hasPrefix(organisation) {
      let behind = text.dropFirst(organisation.count)
      if !organisation.isEmpty, ["ri", "republikindonesia"].contains(behind) {
        return contains(.national) ? Named(codes: [.national], isMarked: true) : nil
      }
      for (kind, level) in Self.kinds where behind.hasPrefix(kind) {
        var region = behind.dropFirst(kind.count)
        if level != nil, region.hasPrefix("adm") {
          region = region.dropFirst(region.hasPrefix("administrasi") ? 12 : 3)
        }
        let named = codes(of: String(region), isCut: isCut)
        let codes = named.filter { level == nil || $0.level == level }
        if !codes.isEmpty {
          return Named(codes: Set(codes), isMarked: !organisation.isEmpty || level != nil)
        }
        if !named.isEmpty {
          contrary = Named(codes: Set(named), isMarked: true, isContrary: true)
        }
      }
    }
    return contrary
  }

  private func codes(of region: String, isCut: Bool) -> [Office.Code] {
    guard let exact = byRegion[region] else { return [] }
    guard isCut else { return exact }
    return byRegion.flatMap { name, codes in name.hasPrefix(region) ? codes : [] }
  }

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
