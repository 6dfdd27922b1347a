/// A4 upright, in points (1/72 inch). The left margin leaves room for a file's clip.
enum PageGeometry {
  static let width = 595.28
  static let height = 841.89
  static let left = 62.0
  static let right = width - 48.0
  static let top = 54.0
  static let bottom = height - 62.0
  static var measure: Double { right - left }
  /// The lines of the foot, and the mark above the text.
  static let foot = height - 36.0
  static let mark = 34.0
}
