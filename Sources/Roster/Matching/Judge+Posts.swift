import Domain

extension Judge {
  /// A post held by one of those whom the name fits decides between them.
  func byPost(_ post: PostReading, among found: [Found]) -> Verdict? {
    let holders = found.filter { found in
      let held = PostReading(text: people.candidates[found.index].post)
      return post.rank == nil ? post.isSame(as: held) : (post.agreement(with: held) ?? 0) > 0.5
    }
    guard let only = holders.first, holders.count == 1 else { return nil }
    return staff(only.index, score: 0.9, withPost(reason(only), of: only.index))
  }

  /// A post and an office without a name: who holds it, where one does.
  func byPost(_ post: PostReading, in office: Office.Code) -> Verdict {
    var holders: [(index: Int, agreement: Double)] = []
    for index in people.of([office]).flatMap({ $0 }) {
      let agreement = post.agreement(with: PostReading(text: people.candidates[index].post))
      if let agreement, agreement > 0 { holders.append((index, agreement)) }
    }
    let best = holders.map(\.agreement).max() ?? 0
    let eligible = holders.filter { $0.agreement == best && people.isEligible($0.index) }
    // Staff of an office that was not invited is known by name only.
    if let only = eligible.first, eligible.count == 1, best > 0.5, matcher.isInvited(office) {
      let reason = Words(id: "jabatan, satker \(office)", en: "the post, office \(office)")
      return staff(only.index, score: 0.85, withPost(reason, of: only.index))
    }
    return review(
      Words(
        id: "jabatan tanpa nama, satker \(office)", en: "a post without a name, office \(office)"),
      office: office,
      among: holders.map { ($0.index, 0.5 * $0.agreement, held(by: $0.index)) })
  }

  private func withPost(_ reason: Words, of index: Int) -> Words {
    let post = held(by: index)
    return Words(id: "\(reason.id); \(post.id)", en: "\(reason.en); \(post.en)")
  }

  private func held(by index: Int) -> Words {
    let post = people.candidates[index].post
    return Words(id: "jabatan: \(post)", en: "post: \(post)")
  }
}
