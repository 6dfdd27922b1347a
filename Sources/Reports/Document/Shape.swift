/// Something drawn, in points from the top left corner of what it is drawn on.
enum Shape: Hashable, Sendable {
  case box(x: Double, y: Double, width: Double, height: Double, tone: Tone)
  case line(x: Double, y: Double, toX: Double, toY: Double, width: Double, tone: Tone)
  /// One line of text; `x` is where its `side` lies.
  case text(String, x: Double, baseline: Double, style: TextStyle, side: Table.Side)
  /// No ink: where a heading begins, for the list of contents beside the pages.
  case mark(String, y: Double)
}

/// The few colours; each reaches a contrast of 4.5 : 1 on white where it colours text.
enum Tone: Hashable, Sendable {
  case ink, muted, warning, bar, rule, shade

  /// Red, green, blue, 0 to 255.
  var rgb: (UInt8, UInt8, UInt8) {
    switch self {
    case .ink: (0x1A, 0x1A, 0x1A)
    case .muted: (0x55, 0x5B, 0x61)
    case .warning: (0xB3, 0x26, 0x1E)
    case .bar: (0x1F, 0x5F, 0x8B)
    case .rule: (0xA8, 0xAE, 0xB4)
    case .shade: (0xEC, 0xEF, 0xF2)
    }
  }

  /// `#1F5F8B`
  var hex: String {
    let (red, green, blue) = rgb
    return "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined()
  }
}

struct TextStyle: Hashable, Sendable {
  /// Points.
  var size: Double
  var bold = false
  var italic = false
  var tone = Tone.ink

  /// From one baseline to the next.
  var leading: Double { (size * 1.32 * 4).rounded() / 4 }
  /// From the top of a line to its baseline, with Liberation Sans's ascent and descent (0.905 and
  /// 0.212 of the size) centred in the line.
  var ascent: Double { (leading - size * 1.117) / 2 + size * 0.905 }
}
