import Domain
import Tracker

extension Rendering {
  /// Words for people, one row a fact for csv.
  init(_ explanation: GapExplanation) {
    self.init(
      explanation, grid: explanation.grid,
      shown: .text(Words(id: explanation.text(in: .id), en: explanation.text(in: .en))))
  }
}

extension GapExplanation {
  fileprivate var grid: Grid {
    let keys = ["part", "date", "what", "level", "jp", "standing", "source"]
    let rows: [[Cell]] =
      requirements.map { one in
        [
          .text("requirement"), .code(one.validFrom), .text(one.origin.rawValue),
          .integer(one.level), .empty, .text(one.stands ? "stands" : ""), .text(one.source),
        ]
      }
      + assessments.map { one in
        [
          .text("assessment"), .code(one.assessedOn), .text(one.method.rawValue),
          .integer(one.level), .empty, .text(one.standing.rawValue), .text(one.evidence),
        ]
      }
      + learning.map { one in
        [
          .text("learning"), .code(one.date), .text(one.session), .empty,
          .number(one.jp, decimals: 2), .empty, .text(one.form),
        ]
      }
    return Grid(columns: keys.map { .init(key: $0, heading: Words($0)) }, rows: rows)
  }

  fileprivate func text(in language: Language) -> String {
    let parts = [
      heading(in: language),
      section(
        Words(id: "Yang diminta", en: "Required"),
        requirements.map { line($0, in: language) },
        none: Words(id: "tidak ada standar untuk jabatan ini", en: "no standard for this post"),
        in: language),
      section(
        Words(id: "Asesmen", en: "Assessments"), assessments.map { line($0, in: language) },
        none: Words(id: "belum pernah dinilai", en: "never assessed"), in: language),
      section(
        Words(
          id: "Pembelajaran sejak itu (\(hours(learningJp, in: language)) JP)",
          en: "Learning since then (\(hours(learningJp, in: language)) JP)"),
        learning.map { one in
          "\(one.date)  \(one.session)  \(one.title)  \(one.form)  "
            + "\(hours(one.jp, in: language)) JP"
        }, none: Words(id: "tidak ada", en: "none"), in: language),
    ]
    return parts.joined(separator: "\n")
  }

  private func heading(in language: Language) -> String {
    let about = Words(id: competencyNameId, en: competencyNameEn)[language]
    return "\(name) (\(staffRef))\n\(post), \(officeCode)\n\(competency) \(about), \(on): "
      + verdict[language] + "\n"
  }

  private var verdict: Words {
    guard let required else {
      return Words(id: "tidak diminta jabatan ini", en: "not asked of this post")
    }
    guard let attained, let gap else {
      return Words(
        id: "diminta \(required), belum ada asesmen yang dipakai",
        en: "required \(required), no assessment counts")
    }
    guard gap > 0 else {
      return Words(
        id: "diminta \(required), dicapai \(attained): terpenuhi",
        en: "required \(required), attained \(attained): met")
    }
    let since = openSince.map { "\($0)" } ?? "–"
    return Words(
      id: "diminta \(required), dicapai \(attained): kurang \(gap) tingkat sejak \(since)",
      en: "required \(required), attained \(attained): \(gap) below since \(since)")
  }

  private func section(
    _ title: Words, _ lines: [String], none: Words, in language: Language
  ) -> String {
    let shown = lines.isEmpty ? [none[language]] : lines
    return "\(title[language]):\n" + shown.map { "  \($0)\n" }.joined()
  }

  private func line(_ one: Requirement, in language: Language) -> String {
    let origin =
      switch one.origin {
      case .class: Words(id: "kelas jabatan", en: "class")
      case .post: Words(id: "jabatan", en: "post")
      case .office: Words(id: "satker", en: "office")
      }
    let stands = one.stands ? Words(id: "  berlaku", en: "  stands")[language] : ""
    let level = Words(id: "tingkat \(one.level)", en: "level \(one.level)")[language]
    let end = one.validTo.map { "\($0)" } ?? ""
    return "\(level)  \(origin[language])  \(one.validFrom)–\(end)\(stands)  \(one.source)"
  }

  private func line(_ one: Assessment, in language: Language) -> String {
    let level = Words(id: "tingkat \(one.level)", en: "level \(one.level)")[language]
    let until = one.validUntil.map {
      Words(id: "  sampai \($0)", en: "  until \($0)")[language]
    }
    let before = one.before.map(String.init).joined(separator: ", ")
    let corrected =
      one.before.isEmpty
      ? "" : Words(id: "  (semula \(before))", en: "  (before: \(before))")[language]
    return "\(one.assessedOn)  \(one.method.rawValue)  \(level)\(until ?? "")\(corrected): "
      + one.standing.words[language]
  }

  private func hours(_ jp: Double, in language: Language) -> String {
    Cell.number(jp, decimals: 2).plain(in: language)
  }
}
