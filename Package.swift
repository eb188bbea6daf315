// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The release program holds Swift's own libraries: it starts in half the time, and runs where no
/// Swift is installed.
///
/// Foundation's static library does not name what it needs.
let programLinking: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
  + ["CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU"]
  .map { .linkedLibrary($0, .when(configuration: .release)) }

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
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
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
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"])]
    ),
    // Calls of the kernel that Swift's Glibc module leaves out.
    .systemLibrary(name: "CLinux"),
    // The vocabulary of all stages: it imports nothing, so nothing can leak into it.
    stage("DocsModel", dependsOn: []),
    // What code is made of, for pages and dumps: it knows no HTML.
    stage("CodeHighlighting", dependsOn: ["DocsModel"]),
    // Parsers see the model alone, but for what they embed: OpenAPI's descriptions are CommonMark.
    // docutils' trees hold the tokens of code.
    stage("RSTParsing", dependsOn: ["DocsModel", "CodeHighlighting"]),
    stage("MarkdownParsing", dependsOn: ["DocsModel", "CCMark"]),
    stage("OpenAPIParsing", dependsOn: ["DocsModel", "MarkdownParsing", "CYAML"]),
    // Docstrings are reStructuredText.
    stage("PythonParsing", dependsOn: ["DocsModel", "RSTParsing"]),
    // Directives and roles end here.
    stage("SiteAssembly", dependsOn: ["DocsModel"]),
    stage("SiteChecking", dependsOn: ["DocsModel"]),
    // The only place with HTML, and the only one that knows the template engine.
    stage(
      "HTMLRendering",
      dependsOn: [
        "DocsModel", "CodeHighlighting", .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    // The only place that knows gzip and Brotli.
    stage("SiteCompression", dependsOn: ["DocsModel", "CZlib", "CBrotli"]),
    // All stages and the disk: every file that a build reads or writes.
    stage(
      "DocsgenKit",
      dependsOn: [
        "DocsModel", "RSTParsing", "MarkdownParsing", "OpenAPIParsing", "PythonParsing",
        "SiteAssembly", "SiteChecking", "HTMLRendering", "SiteCompression", "CLinux",
      ]
    ),
    // Hands a finished site to readers; it knows no stage, and gets each state of the site as a value.
    .target(
      name: "SiteServing",
      dependencies: [
        "DocsModel", "CLinux",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [
        "live.js", "patch.js", "assets.js", "keep.js", "overlay.js", "live.css", "waiting.html",
      ].map { .embedInCode("Live/Client/" + $0) },
      swiftSettings: settings
    ),
    .executableTarget(
      name: "docsgen",
      dependencies: [
        "DocsgenKit", "DocsModel", "SiteServing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: programLinking
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
      dependencies: ["DocsModel", "DocsgenKit", "OpenAPIParsing", "RSTParsing", "SiteAssembly"],
      path: "Tests/Benchmarks",
      exclude: ["hugo", "serve"],
      swiftSettings: settings,
      linkerSettings: programLinking
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
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    // Whole specifications from source to page, looked at by a program of its own.
    .testTarget(
      name: "SpecificationTests",
      dependencies: ["DocsModel", "OpenAPIParsing", "TestSupport"],
      exclude: ["Fixtures", "check_site.py"],
      swiftSettings: settings
    ),
    tests(of: "CodeHighlighting"),
    tests(of: "RSTParsing", fixtures: true),
    tests(of: "MarkdownParsing", fixtures: true),
    tests(of: "OpenAPIParsing", dependsOn: ["MarkdownParsing"], fixtures: true),
    tests(of: "PythonParsing", dependsOn: ["RSTParsing"]),
    tests(
      of: "SiteAssembly",
      dependsOn: ["RSTParsing", "MarkdownParsing", "PythonParsing"],
      fixtures: true
    ),
    tests(of: "SiteChecking"),
    tests(of: "HTMLRendering", dependsOn: ["CodeHighlighting"], fixtures: true),
    tests(of: "SiteCompression"),
    tests(of: "DocsgenKit"),
    tests(of: "SiteServing"),
  ]
)
