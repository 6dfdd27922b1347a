import CCairo
import CPangoCairo

/// Measures text and breaks it into lines, as Pango sets it in one named family.
///
/// Holds C objects: make it, use it and let go of it within one call.
final class TextSetter {
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let family: String

  /// - Throws: `ReportError.fontMissing` where another family would have to stand in.
  init(family: String) throws(ReportError) {
    self.family = family
    guard let fonts = pango_cairo_font_map_get_default(),
      let context = pango_font_map_create_context(fonts),
      let layout = pango_layout_new(context)
    else { throw .pagesNotDrawn(reason: "no font map") }
    self.context = context
    self.layout = layout
    // One unit is one point; without rounding letters stand where the font says, at any size.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    // A letter that the family lacks shows as a box: no font of this machine steps in.
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    guard isInstalled(in: fonts) else { throw .fontMissing(family: family) }
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The text in lines no wider than `width` points; a word that is wider breaks within.
  func lines(_ text: String, _ style: TextStyle, width: Double) -> [String] {
    set(text, style)
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    let bytes = Array(Self.clean(text).utf8)
    return (0..<pango_layout_get_line_count(layout)).compactMap { number in
      guard let line = pango_layout_get_line_readonly(layout, number)?.pointee else { return nil }
      let start = Int(line.start_index)
      let text = String(decoding: bytes[start..<start + Int(line.length)], as: UTF8.self)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Draws one line with its baseline at `y`, `x` being where its `side` lies.
  func draw(
    _ text: String, _ style: TextStyle, x: Double, baseline y: Double, side: Table.Side,
    on cairo: OpaquePointer
  ) {
    set(text, style)
    pango_layout_set_width(layout, -1)
    guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
    var extents = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &extents)
    let width = Double(extents.width) / Double(PANGO_SCALE)
    let shift =
      switch side {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    cairo_move_to(cairo, x - shift, y)
    pango_cairo_show_layout_line(cairo, line)
  }

  private func set(_ text: String, _ style: TextStyle) {
    let font = description(style)
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_text(layout, Self.clean(text), -1)
  }

  private func description(_ style: TextStyle) -> OpaquePointer? {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, family)
    pango_font_description_set_size(font, Int32(style.size * Double(PANGO_SCALE)))
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return font
  }

  private func isInstalled(in fonts: UnsafeMutablePointer<PangoFontMap>) -> Bool {
    let wanted = description(TextStyle(size: 10))
    defer { pango_font_description_free(wanted) }
    guard let font = pango_font_map_load_font(fonts, context, wanted) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    guard let found = pango_font_describe(font) else { return false }
    defer { pango_font_description_free(found) }
    guard let name = pango_font_description_get_family(found) else { return false }
    return String(cString: name).lowercased() == family.lowercased()
  }

  /// Without control characters, which C would stop at or draw as boxes; line ends stay.
  private static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": clean.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": clean.append(" ")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
