/// What speaks for the likeliest person of a doubtful row, and for nobody else; what `Weights` weighs.
///
/// Rows that the rules decide (an exact fit of one, of two, of somebody who had left) never get here.
package struct Evidence: Hashable, Sendable {
  /// In the order of `names`.
  package var values: [Double]

  package static let names = [
    "whole", "alike", "begun", "near", "slips", "strange", "short", "known", "margin", "distance",
    "lead", "rarity", "letters", "one word", "audience",
  ]

  /// - Parameters:
  ///   - margin: how much dearer the next person's fit is.
  ///   - distance: letters between all that is shown and the whole name, as a share of what is shown.
  ///   - lead: how many letters farther the next person's whole name is.
  init(
    _ fit: NameFit, margin: Double, distance: Double, lead: Double, letters: Int, isOneWord: Bool,
    hasOffice: Bool
  ) {
    values = [
      Double(min(3, fit.whole)), Double(fit.alike), Double(fit.begun), Double(fit.near),
      Double(fit.slips), Double(fit.strange), Double(fit.short),
      Double(fit.known), min(3, margin), min(1, distance) * 4, min(4, lead),
      min(40, fit.rarity) / 10, Double(min(20, letters)) / 10, isOneWord ? 1 : 0, hasOffice ? 0 : 1,
    ]
  }
}
