/// Fills page after page from top to bottom with shapes.
struct PageFlow {
  struct Page {
    var shapes: [Shape] = []
  }

  let setter: TextSetter
  private(set) var pages = [Page()]
  /// Where the next thing goes.
  private(set) var y = PageGeometry.top

  init(setter: TextSetter) { self.setter = setter }

  var room: Double { PageGeometry.bottom - y }
  /// What an empty page holds.
  static var fullRoom: Double { PageGeometry.bottom - PageGeometry.top }

  mutating func turn() {
    pages.append(Page())
    y = PageGeometry.top
  }

  /// Turns the page where less than `height` is left of a page begun.
  mutating func need(_ height: Double) {
    if room < height, y > PageGeometry.top { turn() }
  }

  mutating func skip(_ height: Double) {
    if y > PageGeometry.top { y += height }
  }

  mutating func advance(_ height: Double) { y += height }

  mutating func add(_ shape: Shape) { pages[pages.count - 1].shapes.append(shape) }

  /// Sets a text in lines and turns pages between them.
  mutating func write(
    _ text: String, _ style: TextStyle, x: Double = PageGeometry.left,
    width: Double = PageGeometry.measure, side: Table.Side = .start
  ) {
    let anchor =
      switch side {
      case .start: x
      case .middle: x + width / 2
      case .end: x + width
      }
    for line in setter.lines(text, style, width: width) {
      need(style.leading)
      add(.text(line, x: anchor, baseline: y + style.ascent, style: style, side: side))
      y += style.leading
    }
  }

  func height(of text: String, _ style: TextStyle, width: Double) -> Double {
    Double(setter.lines(text, style, width: width).count) * style.leading
  }
}
