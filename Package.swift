// swift-tools-version: 6.2

import PackageDescription

/// What every target is held to.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Each function can be put in the place that `Sources/functions.order` gives it.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
  // What a type is made of is asked of the type, not looked up by a name that is taken apart first: that is two fifths less for each
  // type of which there is an array, and the server begins with some fifteen.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(platforms: [.linux], configuration: .release)),
]

/// The core also runs as Embedded Swift in a browser: without the two modules that are imported unasked,
/// a native build fails already where the WebAssembly build would.
let core: [SwiftSetting] =
  strict + [
    .unsafeFlags([
      "-Xfrontend", "-disable-implicit-string-processing-module-import",
      "-Xfrontend", "-disable-implicit-concurrency-module-import",
    ])
  ]

/// A release is one file that needs neither Swift nor a C library beside it, and of the system only the kernel and /proc.
/// What a session runs stands together in it: the system maps sixteen pages around each one that is used, so that a program in
/// any order is soon in memory as a whole.
let portable: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-Xlinker", "-s",
      "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/functions.order",
      "-Xlinker", "--no-warn-symbol-ordering",
      // See `Counting.c`.
      "-Xlinker", "--wrap=swift_retain", "-Xlinker", "--wrap=swift_release",
      "-Xlinker", "--wrap=swift_bridgeObjectRetain",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "callwright",
  products: [
    .executable(name: "callwright", targets: ["callwright"]),
    .executable(name: "CallwrightWeb", targets: ["CallwrightWeb"]),
  ],
  targets: [
    .target(name: "JSONText", swiftSettings: core),
    .target(name: "Templates", swiftSettings: core),
    .target(name: "JobModel", dependencies: ["JSONText", "Templates"], swiftSettings: core),
    .target(name: "JobAnalysis", dependencies: ["JobModel", "JSONText", "Templates"], swiftSettings: core),
    .target(name: "JobOptimizer", dependencies: ["JobAnalysis", "JobModel", "JSONText"], swiftSettings: core),
    .target(
      name: "JobTools", dependencies: ["JobAnalysis", "JobModel", "JSONText"], swiftSettings: core),
    .target(
      name: "LanguageServer",
      dependencies: ["JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText"], swiftSettings: core),
    .executableTarget(
      name: "callwright",
      dependencies: [
        "LanguageServer", "JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "LinuxCalls",
      ],
      swiftSettings: strict, linkerSettings: portable),
    .executableTarget(
      name: "CallwrightWeb", dependencies: ["LanguageServer", "JobOptimizer", "JobModel", "JSONText", "WebRuntime"],
      swiftSettings: core),
    .target(
      name: "LinuxCalls",
      cSettings: [
        .treatAllWarnings(as: .error),
        .define("STATIC_EXECUTABLE", .when(platforms: [.linux], configuration: .release)),
      ]),
    .target(
      name: "WebRuntime",
      cSettings: [.treatAllWarnings(as: .error), .unsafeFlags(["-ffreestanding", "-fno-builtin"])]),

    .target(
      name: "TestSupport", dependencies: ["JobModel", "JSONText"], path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "SessionOrdeals", dependencies: ["LanguageServer", "JobOptimizer", "JobModel", "JSONText", "TestSupport"],
      path: "Tests/SessionOrdeals", swiftSettings: strict),
    .target(
      name: "EditOrdeals", dependencies: ["JobAnalysis", "JobModel", "TestSupport"], path: "Tests/EditOrdeals",
      swiftSettings: strict),
    .executableTarget(
      name: "EditOrdeal", dependencies: ["EditOrdeals"], path: "Tests/EndToEnd/edits", exclude: ["run"],
      swiftSettings: strict),
    .executableTarget(
      name: "SessionOrdeal", dependencies: ["SessionOrdeals"], path: "Tests/EndToEnd/sessions", exclude: ["run"],
      swiftSettings: strict),
    .target(
      name: "MutationOrdeals", dependencies: ["JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "TestSupport"],
      path: "Tests/MutationOrdeals", swiftSettings: strict),
    .executableTarget(
      name: "MutationOrdeal", dependencies: ["MutationOrdeals"], path: "Tests/EndToEnd/mutations", exclude: ["run"],
      swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: ["LanguageServer", "JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "Templates", "JSONText"],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Program", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Tests/Fuzz/Tests", swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JobModelTests", dependencies: ["JobModel", "JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JobAnalysisTests",
      dependencies: ["EditOrdeals", "JobAnalysis", "JobModel", "JSONText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "JobOptimizerTests",
      dependencies: ["MutationOrdeals", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "TestSupport"],
      exclude: ["Guard/Golden"], swiftSettings: strict),
    .testTarget(
      name: "JobToolsTests",
      dependencies: ["JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["SessionOrdeals", "LanguageServer", "JobOptimizer", "JobModel", "JSONText", "TestSupport"],
      exclude: ["Scripts"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["callwright", "JobOptimizer", "JobModel", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "HistoryStoreTests", dependencies: ["callwright", "JobOptimizer", "JobModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["callwright", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "Templates", "TestSupport"],
      exclude: ["Example"],
      swiftSettings: strict),
  ]
)
