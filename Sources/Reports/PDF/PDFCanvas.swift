import CCairo
import Domain

/// Cairo's PDF surface, writing into memory.
///
/// Holds C objects: make it, use it and let go of it within one call.
final class PDFCanvas {
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let sink = Sink()
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let setter: TextSetter
  private var page = 1

  init(_ document: Document, setter: TextSetter) throws(ReportError) {
    self.setter = setter
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), PageGeometry.width, PageGeometry.height)
    guard let surface, let cairo = cairo_create(surface) else {
      throw .pagesNotDrawn(reason: "no surface")
    }
    self.surface = surface
    self.cairo = cairo
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    let facts = [
      (CAIRO_PDF_METADATA_TITLE, document.heading),
      (CAIRO_PDF_METADATA_AUTHOR, document.author),
      (CAIRO_PDF_METADATA_SUBJECT, document.foot),
      (CAIRO_PDF_METADATA_CREATOR, "SDM Tracker"),
      // Else Cairo reads the clock, and no two files are the same.
      (CAIRO_PDF_METADATA_CREATE_DATE, "\(document.created)T00:00:00Z"),
    ]
    for (fact, text) in facts { cairo_pdf_surface_set_metadata(surface, fact, text) }
  }

  deinit {
    cairo_destroy(cairo)
    // Finished before the sink goes, so that nothing is written to it afterwards.
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  func draw(_ shapes: [Shape]) {
    for shape in shapes { draw(shape) }
  }

  func endPage() {
    cairo_show_page(cairo)
    page += 1
  }

  func finish() throws(ReportError) -> [UInt8] {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .pagesNotDrawn(reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  private func draw(_ shape: Shape) {
    switch shape {
    case .box(let x, let y, let width, let height, let tone):
      colour(tone)
      cairo_rectangle(cairo, x, y, width, height)
      cairo_fill(cairo)
    case .line(let x, let y, let toX, let toY, let width, let tone):
      colour(tone)
      cairo_set_line_width(cairo, width)
      cairo_move_to(cairo, x, y)
      cairo_line_to(cairo, toX, toY)
      cairo_stroke(cairo)
    case .text(let text, let x, let baseline, let style, let side):
      colour(style.tone)
      setter.draw(text, style, x: x, baseline: baseline, side: side, on: cairo)
    case .mark(let text, let y):
      _ = cairo_pdf_surface_add_outline(
        surface, Int32(CAIRO_PDF_OUTLINE_ROOT), text,
        "page=\(page) pos=[\(PageGeometry.left) \(y)]",
        CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
  }

  private func colour(_ tone: Tone) {
    let (red, green, blue) = tone.rgb
    cairo_set_source_rgb(
      cairo, Double(red) / 255, Double(green) / 255, Double(blue) / 255)
  }
}
