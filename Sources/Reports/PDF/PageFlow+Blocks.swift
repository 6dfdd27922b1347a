extension PageFlow {
  static let body = TextStyle(size: 10)
  static let heading = TextStyle(size: 11, bold: true)
  static let subheading = TextStyle(size: 10, bold: true)
  static let note = TextStyle(size: 8.5, italic: true, tone: .muted)

  /// Sets blocks one after another; no heading stays behind on a page that what it heads leaves.
  mutating func add(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let text):
        skip(14)
        need(Self.heading.leading * 2 + start(of: blocks.dropFirst(index + 1)))
        add(.mark(text, y: y))
        write(text, Self.heading)
        advance(4)
      case .subheading(let text):
        skip(8)
        need(Self.subheading.leading * 2 + start(of: blocks.dropFirst(index + 1)))
        write(text, Self.subheading)
        advance(3)
      case .paragraph(let text):
        need(start(of: [block]))
        write(text, Self.body)
        advance(5)
      case .note(let text):
        write(text, Self.note)
        advance(6)
      case .list(let items): add(list: items)
      case .table(let table): add(table)
      case .chart(let chart): add(chart)
      case .signature(let signature): add(signature)
      }
    }
  }

  /// Height of what must stand together at the beginning of blocks.
  private func start(of blocks: ArraySlice<Block>) -> Double {
    switch blocks.first {
    case .paragraph(let text):
      min(height(of: text, Self.body, width: PageGeometry.measure), Self.body.leading * 4)
    case .table(let table): TableGrid(table, setter: setter).start
    case .chart(let chart): Self.subheading.leading + 10 + chart.height
    case .signature(let signature): height(of: signature)
    case .heading, .subheading, .note, .list, .none: Self.body.leading * 2
    }
  }

  private mutating func add(list items: [String]) {
    let indent = 18.0
    let width = PageGeometry.measure - indent
    for (index, item) in items.enumerated() {
      need(min(height(of: item, Self.body, width: width), Self.fullRoom))
      add(
        .text(
          "\(index + 1).", x: PageGeometry.left, baseline: y + Self.body.ascent, style: Self.body,
          side: .start))
      write(item, Self.body, x: PageGeometry.left + indent, width: width)
      advance(2)
    }
    advance(4)
  }

  private mutating func add(_ chart: BarChart) {
    skip(6)
    let title = Self.subheading.leading + 4
    need(title + chart.height)
    write(chart.title, Self.subheading)
    advance(4)
    for shape in chart.shapes(width: PageGeometry.measure - 6) {
      add(shape.moved(x: PageGeometry.left + 2, y: y))
    }
    advance(chart.height + 6)
  }

  private mutating func add(_ signature: SignatureBlock) {
    need(height(of: signature))
    let (x, width) = Self.signing
    for text in signature.closing {
      write(text, Self.body)
      advance(5)
    }
    advance(16)
    write(signature.placeAndDay, Self.body, x: x, width: width)
    write(signature.post, Self.body, x: x, width: width)
    advance(Self.signingSpace)
    write(signature.name, Self.subheading, x: x, width: width)
    if let number = signature.number { write(number, Self.body, x: x, width: width) }
  }

  /// Left edge and width of the signature's column.
  private static var signing: (x: Double, width: Double) {
    let x = PageGeometry.left + PageGeometry.measure * 0.54
    return (x, PageGeometry.right - x)
  }

  /// Room for hand, stamp and seal.
  private static let signingSpace = 58.0

  private func height(of signature: SignatureBlock) -> Double {
    let width = Self.signing.width
    let closing = signature.closing.map {
      height(of: $0, Self.body, width: PageGeometry.measure) + 5
    }
    let lines = [signature.placeAndDay, signature.post, signature.number].compactMap { $0 }
      .map { height(of: $0, Self.body, width: width) }
    return (closing + lines).reduce(16 + Self.signingSpace, +)
      + height(of: signature.name, Self.subheading, width: width)
  }
}

extension Shape {
  func moved(x dx: Double, y dy: Double) -> Shape {
    switch self {
    case .box(let x, let y, let width, let height, let tone):
      .box(x: x + dx, y: y + dy, width: width, height: height, tone: tone)
    case .line(let x, let y, let toX, let toY, let width, let tone):
      .line(x: x + dx, y: y + dy, toX: toX + dx, toY: toY + dy, width: width, tone: tone)
    case .text(let text, let x, let baseline, let style, let side):
      .text(text, x: x + dx, baseline: baseline + dy, style: style, side: side)
    case .mark(let text, let y): .mark(text, y: y + dy)
    }
  }
}
