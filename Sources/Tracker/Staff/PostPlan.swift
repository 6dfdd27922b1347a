/// What a table of posts changes, worked out before anything is written.
struct PostPlan {
  struct Post: Hashable, Sendable {
    /// Nil: not stored yet.
    var id: Int64?
    var name: String
    var jobClass: String
    var isReviewed: Bool

    var words: String { isReviewed ? jobClass : "\(jobClass)?" }
  }

  private var posts: [Post]
  /// Places in `posts` by name in small letters.
  private var places: [String: [Int]] = [:]
  private var changedPlaces: Set<Int> = []
  private(set) var changes: [ImportReport.Change] = []

  init(standing: [Post]) {
    posts = standing
    for (place, post) in posts.enumerated() {
      places[post.name.lowercased(), default: []].append(place)
    }
  }

  var new: [Post] { posts.filter { $0.id == nil } }
  var changed: [Post] { changedPlaces.sorted().map { posts[$0] }.filter { $0.id != nil } }

  mutating func add(name: String, jobClass: String, isReviewed: Bool, line: Int) {
    let named = places[name.lowercased()] ?? []
    let same = named.first { posts[$0].jobClass == jobClass }
    // A guess gives way; a class that somebody has looked at stands.
    let guessed = isReviewed ? named.first { !posts[$0].isReviewed } : nil
    guard let place = same ?? guessed else {
      places[name.lowercased(), default: []].append(posts.count)
      posts.append(Post(name: name, jobClass: jobClass, isReviewed: isReviewed))
      changes.append(
        ImportReport.Change(line: line, outcome: .added, subject: name, from: nil, to: jobClass))
      return
    }
    let was = posts[place]
    posts[place].jobClass = jobClass
    posts[place].isReviewed = was.isReviewed || isReviewed
    if posts[place] != was { changedPlaces.insert(place) }
    changes.append(
      ImportReport.Change(
        line: line, outcome: posts[place] == was ? .unchanged : .changed, subject: was.name,
        from: was.words, to: posts[place].words))
  }
}
