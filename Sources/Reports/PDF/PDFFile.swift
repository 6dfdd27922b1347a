import Domain

/// A document as A4 pages.
struct PDFFile {
  /// Named, never "sans": whatever a machine has would move every line.
  static let family = "Liberation Sans"

  private let document: Document
  private let family: String

  init(_ document: Document, family: String) {
    (self.document, self.family) = (document, family)
  }

  func bytes() throws(ReportError) -> [UInt8] {
    let setter = try TextSetter(family: family)
    var flow = PageFlow(setter: setter)
    flow.begin(document)
    flow.add(document.blocks)
    let canvas = try PDFCanvas(document, setter: setter)
    for (index, page) in flow.pages.enumerated() {
      canvas.draw(page.shapes + frame(page: index + 1, of: flow.pages.count))
      canvas.endPage()
    }
    return try canvas.finish()
  }

  /// What stands on each page around the text.
  private func frame(page: Int, of count: Int) -> [Shape] {
    let small = TextStyle(size: 8, tone: .muted)
    let number = document.writer.say(
      id: "Halaman \(page) dari \(count)", en: "Page \(page) of \(count)")
    var shapes: [Shape] = [
      .line(
        x: PageGeometry.left, y: PageGeometry.foot - 11, toX: PageGeometry.right,
        toY: PageGeometry.foot - 11, width: 0.5, tone: .rule),
      .text(
        document.foot, x: PageGeometry.left, baseline: PageGeometry.foot, style: small, side: .start
      ),
      .text(number, x: PageGeometry.right, baseline: PageGeometry.foot, style: small, side: .end),
    ]
    if let code = document.code {
      shapes.append(
        .text(
          code, x: PageGeometry.left, baseline: PageGeometry.foot + 11, style: small, side: .start))
    }
    if let mark = document.mark {
      shapes.append(
        .text(
          mark, x: PageGeometry.left + PageGeometry.measure / 2, baseline: PageGeometry.mark,
          style: TextStyle(size: 10, bold: true, tone: .warning), side: .middle))
    }
    return shapes
  }
}

extension PageFlow {
  /// Letterhead, title and the letter's fields, at the top of the first page.
  fileprivate mutating func begin(_ document: Document) {
    for line in document.letterhead {
      write(line, TextStyle(size: 14, bold: true), side: .middle)
    }
    if let address = document.address { write(address, TextStyle(size: 9), side: .middle) }
    advance(5)
    for (offset, width) in [(0.0, 1.8), (2.6, 0.6)] {
      add(
        .line(
          x: PageGeometry.left, y: y + offset, toX: PageGeometry.right, toY: y + offset,
          width: width, tone: .ink))
    }
    advance(16)
    for line in document.title { write(line, TextStyle(size: 12, bold: true), side: .middle) }
    advance(8)
    for field in document.fields {
      let indent = 86.0
      add(
        .text(
          field.label, x: PageGeometry.left, baseline: y + Self.body.ascent, style: Self.body,
          side: .start))
      add(
        .text(
          ":", x: PageGeometry.left + indent - 8, baseline: y + Self.body.ascent,
          style: Self.body, side: .start))
      write(
        field.text, Self.body, x: PageGeometry.left + indent, width: PageGeometry.measure - indent)
    }
  }
}
