/// One office of the election commission (*satuan kerja*, satker).
public struct Office: Hashable, Sendable, Codable {
  public var code: Code
  /// As letters write it: `KPU Kabupaten Blora`; in Aceh `KIP Kabupaten Pidie`.
  public var name: String
  /// The region it serves: `Kabupaten Blora`.
  public var region: String
  public var level: Level
  public var parent: Code?
  public var zone: Zone

  public init(
    code: Code, name: String, region: String, level: Level, parent: Code?, zone: Zone
  ) {
    self.code = code
    self.name = name
    self.region = region
    self.level = level
    self.parent = parent
    self.zone = zone
  }
}
