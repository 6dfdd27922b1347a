import Domain

/// Where the database is and how the product speaks, once flags, environment and file are joined.
public struct Settings: Sendable {
  /// libpq's own connection string or URI; nil: the embedded cluster.
  public var database: String?
  /// Folder of the embedded cluster and its files.
  public var dataFolder: String
  public var language: Language
  public var report: ReportSettings
  /// Whether a program that finds an older schema in a configured database may migrate it.
  public var mayMigrate: Bool
  /// Folder with metrics of the user's own, one file a metric; nil: none.
  public var metricsFolder: String?

  public init(
    database: String? = nil, dataFolder: String, language: Language = .id,
    report: ReportSettings = ReportSettings(), mayMigrate: Bool = false,
    metricsFolder: String? = nil
  ) {
    self.database = database
    self.dataFolder = dataFolder
    self.language = language
    self.report = report
    self.mayMigrate = mayMigrate
    self.metricsFolder = metricsFolder
  }
}

/// What an office puts on its letters, and who signs.
public struct ReportSettings: Codable, Hashable, Sendable {
  /// Street, postcode, telephone, below the letterhead.
  public var address: String?
  /// Town before the date of the signature; the region's name where nil.
  public var place: String?
  /// `___/SDM.___/3316/2025`; the class is each office's own setting.
  public var letterNumber: String?
  /// Post, name and employee number of who signs.
  public var signerPost: String?
  public var signerName: String?
  public var signerNumber: String?

  public init(
    address: String? = nil, place: String? = nil, letterNumber: String? = nil,
    signerPost: String? = nil, signerName: String? = nil, signerNumber: String? = nil
  ) {
    self.address = address
    self.place = place
    self.letterNumber = letterNumber
    self.signerPost = signerPost
    self.signerName = signerName
    self.signerNumber = signerNumber
  }

  private enum CodingKeys: String, CodingKey {
    case address, place
    case letterNumber = "letter_number"
    case signerPost = "signer_post"
    case signerName = "signer_name"
    case signerNumber = "signer_number"
  }
}
