import Testing

@testable import EmbeddedPostgres

struct DefaultFolderTests {
  static let rahma = Account(user: 1_000, group: 1_000, name: "rahma", home: "/home/rahma")
  static let root = Account(user: 0, group: 0, name: "root", home: "/root")

  @Test(arguments: [
    ("named", ["SDM_DATA": "/srv/sdm", "XDG_DATA_HOME": "/x"], rahma, "/srv/sdm"),
    ("named, for root too", ["SDM_DATA": "/srv/sdm/"], root, "/srv/sdm"),
    ("by XDG", ["XDG_DATA_HOME": "/x", "HOME": "/home/r"], rahma, "/x/sdm"),
    ("by XDG for root", ["XDG_DATA_HOME": "/x"], root, "/x/sdm"),
    ("XDG must be absolute", ["XDG_DATA_HOME": "x"], root, "/var/lib/sdm"),
    ("empty is absent", ["SDM_DATA": "", "XDG_DATA_HOME": ""], root, "/var/lib/sdm"),
    ("by HOME", ["HOME": "/home/r"], rahma, "/home/r/.local/share/sdm"),
    ("without HOME", [:], rahma, "/home/rahma/.local/share/sdm"),
  ])
  func folder(story: String, environment: [String: String], account: Account, expected: String) {
    #expect(DefaultFolder.path(environment: environment, account: account) == expected)
  }
}
