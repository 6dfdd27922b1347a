/// Bands of a figure, such as those of the index or of a performance rating.
///
/// The regulation prints whole numbers (61 to 70, 71 to 80), but 60.5, 70.5 and 80.5 can be reached
/// by general staff. The rule here is ours: **a band starts just above the one below**, so that
/// 60.5 belongs to the band printed as 61 to 70.
public struct ScoreBands: Hashable, Sendable {
  public struct Band: Hashable, Sendable {
    /// `very_high`
    public var item: String
    public var name: Words
    /// As printed.
    public var from: Double
    /// Inside the band.
    public var to: Double

    public init(item: String, name: Words, from: Double, to: Double) {
      (self.item, self.name, self.from, self.to) = (item, name, from, to)
    }
  }

  /// The lowest first.
  public let bands: [Band]

  public init(_ bands: some Sequence<Band>) { self.bands = bands.sorted { $0.to < $1.to } }

  /// The band of a figure; nil below the lowest and above the highest.
  public func band(of figure: Double) -> Band? {
    guard let lowest = bands.first, figure >= lowest.from else { return nil }
    return bands.first { figure <= $0.to }
  }

  public func band(named item: String) -> Band? { bands.first { $0.item == item } }

  /// The rule in words, to be printed wherever a band is shown.
  public static let rule = Words(
    id: "kategori dimulai tepat di atas batas kategori di bawahnya (60,5 termasuk 61-70)",
    en: "a band starts just above the one below (60.5 belongs to 61-70)")
}
