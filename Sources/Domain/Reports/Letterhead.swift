extension QuarterlyReport {
  /// The office that reports, as its letterhead names it.
  public struct Sender: Hashable, Sendable, Codable {
    public var code: Office.Code
    /// `KPU Kabupaten Blora`
    public var name: String
    /// `Kabupaten Blora`
    public var region: String
    /// The letterhead's lines in capitals: `KOMISI PEMILIHAN UMUM`, `KABUPATEN BLORA`.
    public var letterhead: [String]
    /// Street, postcode, telephone; nil: the letterhead has none.
    public var address: String?

    public init(
      code: Office.Code, name: String, region: String, letterhead: [String]? = nil,
      address: String? = nil
    ) {
      self.code = code
      self.name = name
      self.region = region
      self.letterhead = letterhead ?? Self.letterhead(of: code, region: region)
      self.address = address
    }

    /// The usual two lines. In Aceh (region code 11) the commission is the *Komisi Independen
    /// Pemilihan* (UU 11/2006 art. 56).
    public static func letterhead(of code: Office.Code, region: String) -> [String] {
      let commission =
        code.text.hasPrefix("11") ? "KOMISI INDEPENDEN PEMILIHAN" : "KOMISI PEMILIHAN UMUM"
      // `KIP Aceh` and `KPU Republik Indonesia` are named without the tier.
      let place = code.text == "11" ? "Aceh" : region
      return [commission, place.uppercased()]
    }
  }

  /// What stands above the report as on any letter; the office's settings, not rules of ours.
  public struct Letter: Hashable, Sendable, Codable {
    /// `182/SDM.01-SD/3316/2026`; nil: left open for the registry.
    public var number: String?
    /// nil: the usual words.
    public var subject: String?
    /// `1 (satu) berkas`; nil: none.
    public var attachment: String?

    public init(number: String? = nil, subject: String? = nil, attachment: String? = nil) {
      self.number = number
      self.subject = subject
      self.attachment = attachment
    }
  }

  /// Who signs. A district's report is signed by its chair, a secretariat's by its secretary.
  public struct Signature: Hashable, Sendable, Codable {
    /// `Blora`
    public var place: String
    /// nil: left open for the hand.
    public var signedOn: Day?
    /// `Ketua KPU Kabupaten Blora`; nil: left open.
    public var post: String?
    public var name: String?
    /// NIP; a chair has none.
    public var employeeNumber: String?

    public init(
      place: String, signedOn: Day? = nil, post: String? = nil, name: String? = nil,
      employeeNumber: String? = nil
    ) {
      self.place = place
      self.signedOn = signedOn
      self.post = post
      self.name = name
      self.employeeNumber = employeeNumber
    }
  }
}
