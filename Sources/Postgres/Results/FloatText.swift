/// Numbers as the server prints them: the shortest digits that read back as the same number. (Where
/// those lie exactly between two large numbers, the server prints more of them.)
enum FloatText {
  /// - Parameter limit: the power of ten from which on the server writes an exponent.
  static func text<Number: BinaryFloatingPoint & CustomStringConvertible>(
    _ number: Number, decimalBelow limit: Int
  ) -> String {
    if number.isNaN { return "NaN" }
    let sign = number.sign == .minus ? "-" : ""
    if number.isInfinite { return sign + "Infinity" }
    if number.isZero { return sign + "0" }
    let (digits, power) = parts(of: number.magnitude.description)
    if power < -4 || power >= limit {
      let fraction = digits.dropFirst()
      let exponent = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
      return sign + digits.prefix(1) + (fraction.isEmpty ? "" : ".\(fraction)")
        + (power < 0 ? "e-" : "e+") + exponent
    }
    if power < 0 { return sign + "0." + String(repeating: "0", count: -power - 1) + digits }
    let whole = digits.prefix(power + 1)
    let fraction = digits.dropFirst(power + 1)
    return sign + whole + String(repeating: "0", count: power + 1 - whole.count)
      + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// Takes Swift's text, such as `1234.5` or `1.5e-07`, apart into its digits without zeros at the
  /// ends and the power of ten of the first of them. Swift's digits are the shortest too.
  private static func parts(of text: String) -> (digits: String, power: Int) {
    let halves = text.split(separator: "e")
    let sides = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let (whole, fraction) = (sides[0], sides.count > 1 ? sides[1] : "")
    let all = whole + fraction
    let digits = all.drop { $0 == "0" }
    let zeros = all.count - digits.count
    let exponent = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
    var shortened = String(digits)
    while shortened.hasSuffix("0") { shortened.removeLast() }
    return (shortened, whole.count - 1 - zeros + exponent)
  }
}
