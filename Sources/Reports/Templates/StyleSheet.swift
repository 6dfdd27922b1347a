/// The page's looks, on screens and on paper. Browsers repeat what is fixed on each printed page:
/// so the warning reaches all of them, behind the text.
enum StyleSheet {
  static let text = #"""
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; background: #fff; color: #1a1a1a;
      font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; outline: 3px solid #1f5f8b; }
    header { border-bottom: 3px double #1a1a1a; margin-bottom: 1.5rem; text-align: center; }
    .letterhead { margin: 0 0 .5rem; font-weight: bold; font-size: 1.25rem; }
    .letterhead span, h1 span { display: block; }
    .address { margin: 0 0 .5rem; font-size: .875rem; }
    .mark { margin: 0 0 1rem; padding: .5rem; border: 2px solid #b3261e; color: #b3261e; text-align: center; }
    .watermark { display: none; }
    h1 { margin: 0 0 1rem; font-size: 1.25rem; text-align: center; }
    h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
    h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
    p { margin: .5rem 0; overflow-wrap: anywhere; }
    .note { color: #555b61; font-size: .875rem; }
    .fields { margin: 0 0 1rem; }
    .fields div { display: flex; gap: .5rem; }
    dt { flex: 0 0 8rem; color: #555b61; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .scroll { margin: 1rem 0; overflow-x: auto; }
    .scroll:focus-visible { outline: 3px solid #1f5f8b; }
    table { width: 100%; border-collapse: collapse; font-size: .875rem; }
    caption { padding: .25rem 0; text-align: start; font-weight: bold; }
    th, td { padding: .3rem .45rem; border: 1px solid #a8aeb4; vertical-align: top; text-align: start;
      font-weight: normal; overflow-wrap: break-word; white-space: pre-line; }
    thead th, tfoot td, tfoot th { background: #eceff2; font-weight: bold; }
    .end { text-align: end; font-variant-numeric: tabular-nums; }
    .middle { text-align: center; }
    figure { margin: 1.5rem 0; break-inside: avoid; }
    figcaption { margin-bottom: .5rem; font-weight: bold; font-size: .875rem; }
    svg { width: 100%; max-width: 44rem; height: auto; }
    .together { break-inside: avoid; }
    .signature { margin: 1.5rem 0 1.5rem auto; width: min(20rem, 100%); }
    .signature p { margin: 0; }
    .signature .name { margin-top: 4.5rem; font-weight: bold; }
    footer { margin-top: 2rem; border-top: 1px solid #a8aeb4; color: #555b61; font-size: .8125rem; }
    @page { size: A4; margin: 2cm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .skip { display: none; }
      .scroll { overflow: visible; }
      .watermark { display: block; position: fixed; top: 45%; left: 0; right: 0; z-index: -1;
        transform: rotate(-35deg); color: #b3261e; opacity: .15; font-size: 26pt; font-weight: bold;
        text-align: center; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
    }
    """#
}
