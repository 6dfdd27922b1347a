/// A chart as its SVG template asks for it: the same shapes that the pages are drawn with.
struct ChartView {
  static let width = 482.0

  struct Box {
    let x: String
    let y: String
    let width: String
    let height: String
    let fill: String
  }

  struct Line {
    let x1: String
    let y1: String
    let x2: String
    let y2: String
    let width: String
    let stroke: String
  }

  struct Text {
    let x: String
    let y: String
    let size: String
    let weight: String
    let anchor: String
    let fill: String
    let text: String
  }

  struct Element {
    var box: Box?
    var line: Line?
    var text: Text?
  }

  let title: String
  let summary: String
  let width: String
  let height: String
  let elements: [Element]

  init(_ chart: BarChart) {
    title = chart.title
    summary = chart.summary
    width = number(Self.width + 24)
    height = number(chart.height)
    elements = chart.shapes(width: Self.width).compactMap(Element.init)
  }
}

extension ChartView.Element {
  init?(_ shape: Shape) {
    switch shape {
    case .box(let x, let y, let width, let height, let tone):
      box = .init(
        x: number(x), y: number(y), width: number(width), height: number(height), fill: tone.hex)
    case .line(let x, let y, let toX, let toY, let width, let tone):
      line = .init(
        x1: number(x), y1: number(y), x2: number(toX), y2: number(toY), width: number(width),
        stroke: tone.hex)
    case .text(let text, let x, let baseline, let style, let side):
      self.text = .init(
        x: number(x), y: number(baseline), size: number(style.size),
        weight: style.bold ? "bold" : "normal", anchor: side.name, fill: style.tone.hex,
        text: text)
    case .mark: return nil
    }
  }
}

/// A length with at most two places, with a point whatever the language.
private func number(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return hundredths.isMultiple(of: 100)
    ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)"
}
