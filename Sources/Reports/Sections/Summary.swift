import Domain

/// The metrics at a glance, on the first page.
enum Summary: ReportSection {
  static let title = Words(id: "Ringkasan Capaian", en: "Summary")
  static let isNumbered = false

  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    if report.metrics.isEmpty { return [] }
    return [sentence(report, writer), table(report, writer)].compactMap { $0 }
      + charts(report, writer).map(Block.chart)
  }

  private static func sentence(_ report: QuarterlyReport, _ writer: Writer) -> Block? {
    let judged = report.metrics.compactMap(\.meetsTarget)
    guard !judged.isEmpty else { return nil }
    let share = writer.share(judged.count { $0 }, of: judged.count)
    return .paragraph(
      writer.say(
        id: "Sebanyak \(share) indikator yang bertarget telah mencapai targetnya.",
        en: "\(share) metrics with a target have reached it."))
  }

  private static func table(_ report: QuarterlyReport, _ writer: Writer) -> Block {
    .table(
      Table(
        caption: writer.say(
          id: "Indikator pengembangan SDM", en: "Staff development metrics"),
        columns: [
          .init(writer.say(id: "No.", en: "No."), 0.5, .end),
          .init(writer.say(id: "Indikator", en: "Metric"), 3.4),
          .init(writer.say(id: "Pembilang / penyebut", en: "Numerator / denominator"), 1.7, .end),
          .init(writer.say(id: "Capaian", en: "Value"), 1.2, .end),
          .init(writer.say(id: "Target", en: "Target"), 1.2, .end),
          .init(writer.say(id: "Keterangan", en: "Remark"), 1.5),
        ],
        rows: report.metrics.enumerated().map { index, metric in
          [
            writer.whole(index + 1), name(metric, writer),
            "\(writer.short(metric.numerator)) / \(writer.short(metric.denominator))",
            writer.figure(metric.value, metric.unit), writer.figure(metric.target, metric.unit),
            remark(metric, writer),
          ]
        },
        naming: 1))
  }

  private static func name(_ metric: QuarterlyReport.MetricLine, _ writer: Writer) -> String {
    let name = metric.name[writer.language]
    return metric.scope == .own
      ? name : name + writer.say(id: " (termasuk satker di bawahnya)", en: " (with offices below)")
  }

  private static func remark(_ metric: QuarterlyReport.MetricLine, _ writer: Writer) -> String {
    guard metric.value != nil else { return writer.say(id: "Tidak ada data", en: "No data") }
    return switch metric.meetsTarget {
    case .some(true): writer.say(id: "Tercapai", en: "Met")
    case .some(false): writer.say(id: "Belum tercapai", en: "Not met")
    case .none: writer.say(id: "Tanpa target", en: "No target")
    }
  }

  /// Percentages only: other units have no common scale. So many to a chart that each fits a page.
  private static func charts(_ report: QuarterlyReport, _ writer: Writer) -> [BarChart] {
    let percents = report.metrics.filter { $0.unit == .percent }
    let most = 20
    return stride(from: 0, to: percents.count, by: most).map { first in
      chart(percents[first..<min(first + most, percents.count)], writer)
    }
  }

  private static func chart(
    _ metrics: ArraySlice<QuarterlyReport.MetricLine>, _ writer: Writer
  ) -> BarChart {
    let bars = metrics.map { metric in
      BarChart.Bar(
        label: name(metric, writer), value: metric.value, target: metric.target,
        text: writer.percent(metric.value))
    }
    return BarChart(
      title: writer.say(id: "Capaian indikator (persen)", en: "Metrics in percent"),
      summary: bars.map { bar in
        bar.label + ": " + bar.text
          + (bar.target.map {
            writer.say(id: ", target ", en: ", target ") + writer.percent($0)
          } ?? "")
      }.joined(separator: "; "),
      bars: bars, maximum: 100,
      scale: [0, 25, 50, 75, 100].map { .init(value: $0, text: writer.short($0) + "%") },
      legend: bars.contains { $0.target != nil }
        ? writer.say(id: "garis merah: target", en: "red stroke: target") : nil)
  }
}
