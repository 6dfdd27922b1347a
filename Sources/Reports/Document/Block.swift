import Domain

/// A piece of a report that every format can draw; its words are final.
enum Block: Hashable, Sendable {
  /// A section's heading, with its numeral where it has one.
  case heading(String)
  case subheading(String)
  case paragraph(String)
  /// An aside to what stands above it.
  case note(String)
  /// Numbered from 1.
  case list([String])
  case table(Table)
  case chart(BarChart)
  /// Last words and the signature, never torn apart.
  case signature(SignatureBlock)
}

struct SignatureBlock: Hashable, Sendable {
  /// What must stand on the signature's page, above it.
  var closing: [String]
  /// `Blora, 31 Desember 2025`
  var placeAndDay: String
  var post: String
  var name: String
  /// `NIP 19870312 201012 1 003`
  var number: String?
}

struct Table: Hashable, Sendable {
  enum Side: Hashable, Sendable { case start, middle, end }

  struct Column: Hashable, Sendable {
    var title: String
    /// Part of the width, against the other columns'.
    var weight: Double
    var side: Side

    init(_ title: String, _ weight: Double, _ side: Side = .start) {
      (self.title, self.weight, self.side) = (title, weight, side)
    }
  }

  var caption: String
  var columns: [Column]
  /// As many cells as columns.
  var rows: [[String]]
  var total: [String]?
  /// The column that names the row, for those who hear the table.
  var naming: Int = 0
}
