import Domain

/// Last words and the signature.
enum Closing: ReportSection {
  static let title = Words(id: "Penutup", en: "Closing")

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    let signature = report.signature
    let day = signature.signedOn.map(writer.day) ?? "……………………"
    return [
      .signature(
        SignatureBlock(
          closing: [
            writer.say(
              id: "Demikian laporan ini disusun untuk dipergunakan sebagaimana mestinya.",
              en: "This report is submitted for use as appropriate.")
          ],
          placeAndDay: "\(signature.place), \(day)",
          post: signature.post ?? "………………………………",
          name: signature.name ?? "(………………………………)",
          number: signature.employeeNumber.map { "NIP \(writer.employeeNumber($0))" }))
    ]
  }
}
