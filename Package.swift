// swift-tools-version: 6.1
import PackageDescription

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "sdm-tracker",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .target(name: "Postgres", dependencies: ["CLibPQ", logging]),
    .target(name: "EmbeddedPostgres", dependencies: [logging]),
    .target(name: "Domain"),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "Roster", dependencies: ["CXML2", "CZip", "Domain"]),

    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "CPangoCairo", dependencies: ["CCairo", "CHarfBuzz"]),
    .target(
      name: "Reports", dependencies: ["CCairo", "CPangoCairo", "CXlsxWriter", "Domain", mustache]),

    .executableTarget(name: "embed"),
    .plugin(name: "EmbedSQL", capability: .buildTool(), dependencies: ["embed"]),
    .target(
      name: "EmbeddedFiles", path: "sql", exclude: ["migrations", "metrics"],
      plugins: ["EmbedSQL"]),

    .target(
      name: "Tracker",
      dependencies: [
        "Domain", "EmbeddedFiles", "EmbeddedPostgres", "Postgres", "Roster", crypto, logging, yaml,
      ]),
    .executableTarget(
      name: "sdm", dependencies: ["Domain", "Reports", "Tracker", arguments, logging]),
    .executableTarget(
      name: "sdmd", dependencies: ["Domain", "Tracker", arguments, lifecycle, logging]),

    .executableTarget(
      name: "PostgresBench", dependencies: ["Postgres", logging],
      path: "Benchmarks/PostgresBench"),
    .executableTarget(
      name: "RosterBench", dependencies: ["Domain", "Roster"], path: "Benchmarks/RosterBench"),

    .target(
      name: "Support",
      dependencies: ["Domain", "EmbeddedPostgres", "Postgres", "Tracker", logging],
      path: "Tests/Support"),
    .target(name: "Seeds", path: "Tests/Seeds"),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "Seeds", "Support"]),
    .testTarget(name: "PostgresTests", dependencies: ["Postgres", "Seeds", logging]),
    .testTarget(name: "EmbeddedPostgresTests", dependencies: ["EmbeddedPostgres", logging]),
    .testTarget(name: "RosterTests", dependencies: ["CZip", "Domain", "Roster", "Seeds"]),
    .testTarget(name: "ReportsTests", dependencies: ["Domain", "Reports", "Roster", "Seeds"]),
    .testTarget(
      name: "TrackerTests",
      dependencies: [
        "Domain", "EmbeddedFiles", "Postgres", "Roster", "Seeds", "Support", "Tracker",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Domain", "Roster", "Support", "Tracker", "sdm", "sdmd"]),
  ]
)
