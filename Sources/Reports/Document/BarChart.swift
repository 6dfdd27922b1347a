/// Horizontal bars, each with its target where it has one.
struct BarChart: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    var label: String
    /// nil: no value, which is not 0.
    var value: Double?
    var target: Double?
    /// The value with its unit.
    var text: String
  }

  var title: String
  /// The same in words, for those who cannot see it.
  var summary: String
  var bars: [Bar]
  /// Where the scale ends.
  var maximum: Double
  var scale: [Tick]
  /// What the target's stroke means; nil: no bar has a target.
  var legend: String?

  struct Tick: Hashable, Sendable {
    var value: Double
    var text: String
  }

  static let label = TextStyle(size: 8.5)
  static let figure = TextStyle(size: 8.5, bold: true)
  static let small = TextStyle(size: 7.5, tone: .muted)
  private static let step = 27.0
  private static let thickness = 9.0
  /// Kept free at the right for the figures.
  private static let margin = 62.0

  var height: Double { Double(bars.count) * Self.step + 18 + (legend == nil ? 0 : 12) }

  /// The chart in a space of a width, in points.
  func shapes(width: Double) -> [Shape] {
    let reach = width - Self.margin
    let bottom = Double(bars.count) * Self.step + 4
    var shapes = scale.map { tick in
      Shape.text(
        tick.text, x: place(tick.value, in: reach), baseline: bottom + 9, style: Self.small,
        side: .middle)
    }
    for (number, bar) in bars.enumerated() {
      shapes += self.shapes(of: bar, top: Double(number) * Self.step + 3, reach: reach)
    }
    if let legend {
      let y = bottom + 20
      shapes.append(
        .line(x: 2, y: y - 6, toX: 2, toY: y + 2, width: 1.6, tone: .warning))
      shapes.append(.text(legend, x: 8, baseline: y, style: Self.small, side: .start))
    }
    return shapes
  }

  private func shapes(of bar: Bar, top: Double, reach: Double) -> [Shape] {
    let y = top + 11
    let end = place(bar.value ?? 0, in: reach)
    let label = bar.label.count > 90 ? bar.label.prefix(89) + "…" : bar.label[...]
    // The scale's strokes end beside the bar, so that none crosses a label.
    var shapes = scale.map { tick in
      let x = place(tick.value, in: reach)
      return Shape.line(
        x: x, y: y - 2, toX: x, toY: y + Self.thickness + 2, width: 0.5, tone: .rule)
    }
    shapes += [
      .text(String(label), x: 0, baseline: top + 8, style: Self.label, side: .start),
      .box(x: 0, y: y, width: end, height: Self.thickness, tone: .bar),
    ]
    var figureX = end + 5
    if let target = bar.target {
      let x = place(target, in: reach)
      shapes.append(
        .line(x: x, y: y - 2, toX: x, toY: y + Self.thickness + 2, width: 1.6, tone: .warning))
      // The figure steps aside where the stroke would cross it.
      if x > end - 2, x < figureX + 40 { figureX = x + 5 }
    }
    shapes.append(
      .text(
        bar.text, x: figureX, baseline: y + Self.thickness - 1.5, style: Self.figure, side: .start))
    return shapes
  }

  private func place(_ value: Double, in reach: Double) -> Double {
    maximum > 0 ? min(max(value / maximum, 0), 1) * reach : 0
  }
}
