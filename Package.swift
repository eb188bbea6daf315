// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of Swift code; a target exists where it forbids an import or fences off a library.
func stage(_ name: String, dependsOn dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String,
  dependsOn dependencies: [Target.Dependency] = [],
  fixtures: Bool = false
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "DocsModel", "TestSupport"] + dependencies,
    exclude: fixtures ? ["Fixtures"] : [],
    swiftSettings: settings
  )
}

let package = Package(
  name: "docsgen",
  products: [.executable(name: "docsgen", targets: ["docsgen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    // Calls of the kernel that Swift's Glibc module leaves out.
    .systemLibrary(name: "CLinux"),
    // The vocabulary of all stages: it imports nothing, so nothing can leak into it.
    stage("DocsModel", dependsOn: []),
    // Parsers see the model alone. OpenAPI's descriptions are CommonMark, the one edge between stages.
    stage("RSTParsing", dependsOn: ["DocsModel"]),
    stage("MarkdownParsing", dependsOn: ["DocsModel", "CCMark"]),
    stage("OpenAPIParsing", dependsOn: ["DocsModel", "MarkdownParsing", "CYAML"]),
    // Directives and roles end here.
    stage("SiteAssembly", dependsOn: ["DocsModel"]),
    stage("SiteChecking", dependsOn: ["DocsModel"]),
    // The only place with HTML, and the only one that knows the template engine.
    stage(
      "HTMLRendering",
      dependsOn: ["DocsModel", .product(name: "Mustache", package: "swift-mustache")]
    ),
    // All stages and the disk: every file that a build reads or writes.
    stage(
      "DocsgenKit",
      dependsOn: [
        "DocsModel", "RSTParsing", "MarkdownParsing", "OpenAPIParsing", "SiteAssembly",
        "SiteChecking", "HTMLRendering", "CLinux",
      ]
    ),
    .executableTarget(
      name: "docsgen",
      dependencies: [
        "DocsgenKit", "DocsModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["DocsModel"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    // Measures by hand, on the release build; no test depends on it.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["DocsModel", "RSTParsing", "SiteAssembly"],
      path: "Tests/Benchmarks",
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocsModelTests",
      dependencies: ["DocsModel", "TestSupport"],
      swiftSettings: settings
    ),
    // A real browser looks at the pages: its driver speaks HTTP, and so does the pages' server.
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "TestSupport",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    tests(of: "RSTParsing", fixtures: true),
    tests(of: "MarkdownParsing", fixtures: true),
    tests(of: "OpenAPIParsing", dependsOn: ["MarkdownParsing"], fixtures: true),
    tests(of: "SiteAssembly", dependsOn: ["RSTParsing", "MarkdownParsing"], fixtures: true),
    tests(of: "SiteChecking"),
    tests(of: "HTMLRendering", fixtures: true),
    tests(of: "DocsgenKit"),
  ]
)
