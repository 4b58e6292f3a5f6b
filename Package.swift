// swift-tools-version: 6.3

import PackageDescription

/// Optimized in the debug configuration too, so that `swift run` and `swift test` share one build
/// and lessons train at full speed in it. Whole-module optimization lets generic loops specialize
/// across files; the two thread flags are what makes `-wmo` build with several files per target.
/// Nobody asks C for `errno` after a square root: without it, it is one vector instruction.
let optimized: [SwiftSetting] = {
  var flags = ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"]
  flags += ["-Xcc", "-fno-math-errno"]
  #if arch(x86_64)
    flags += ["-Xcc", "-march=native"]
  #endif
  return [.unsafeFlags(flags)]
}()

let package = Package(
  name: "lessons",
  products: [
    .executable(name: "lessons", targets: ["LessonsCommand"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The C libraries, each imported by one Swift file or folder.
    .systemLibrary(name: "COpenBLAS"),
    .systemLibrary(name: "CCMark"),
    .systemLibrary(name: "CGD"),
    .systemLibrary(name: "CZlib"),

    // What Swift cannot say of vector instructions: a header.
    .systemLibrary(name: "CVectors"),

    // What Swift cannot reach of the C library.
    .target(name: "CProcess"),

    // The engine.
    .target(
      name: "Tensors", dependencies: ["COpenBLAS", "CVectors"], exclude: ["README.md"],
      swiftSettings: optimized),
    .target(
      name: "Datasets", dependencies: ["CGD", "CZlib", "Hashing", "Tensors"],
      swiftSettings: optimized),
    .target(
      name: "NeuralNetworks", dependencies: ["Hashing", "Tensors"], exclude: ["README.md"],
      swiftSettings: optimized),
    .target(
      name: "CourseNetworks", dependencies: ["NeuralNetworks", "Tensors"],
      swiftSettings: optimized),
    .target(name: "Charts", dependencies: ["CGD"], swiftSettings: optimized),

    // What students solve, and what says whether they did. Nothing depends on `Exercises` and
    // `ExerciseSolutions`, whose files are checked one by one: an exercise that does not compile
    // keeps nobody else from building.
    .target(
      name: "ExerciseChecks", dependencies: ["Datasets", "NeuralNetworks", "Tensors"],
      exclude: ["README.md"]),
    .target(
      name: "Exercises", dependencies: ["Datasets", "ExerciseChecks", "NeuralNetworks", "Tensors"],
      // As a whole: file by file, the compiler's message would come once for every other exercise.
      swiftSettings: [
        .swiftLanguageMode(.v5),
        .unsafeFlags(["-wmo", "-num-threads", "2", "-disable-batch-mode"]),
      ]),
    .target(
      name: "ExerciseSolutions",
      dependencies: ["Datasets", "ExerciseChecks", "NeuralNetworks", "Tensors"],
      swiftSettings: [.swiftLanguageMode(.v5), .treatAllWarnings(as: .error)]),

    // From document to page.
    .target(name: "Hashing", swiftSettings: optimized),
    .target(name: "LessonEvents"),
    .target(
      name: "LessonKit",
      dependencies: [
        "Charts", "Datasets", "Hashing", "LessonEvents", "NeuralNetworks", "Tensors",
      ]),
    .target(name: "SectionHost", dependencies: ["LessonKit", "LessonEvents", "CProcess"]),
    .target(
      name: "LessonDocument", dependencies: ["CCMark", .product(name: "Yams", package: "Yams")],
      swiftSettings: optimized),
    .target(
      name: "Checking", dependencies: ["LessonDocument", "LessonEvents"], swiftSettings: optimized),
    .target(name: "Diagnosis", dependencies: ["Tensors", "LessonEvents"]),
    .target(name: "CSourceKit"),
    .target(name: "CodeNames", dependencies: ["CSourceKit", "CProcess"]),
    .target(
      name: "LessonRunner",
      dependencies: [
        "LessonDocument", "LessonEvents", "Checking", "CodeNames", "Hashing", "CProcess",
      ]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "LessonDocument", "LessonEvents", "Checking", "Charts", "CodeNames",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: optimized),
    .target(name: "PreviewServer", dependencies: ["CProcess"]),
    .executableTarget(
      name: "LessonsCommand",
      dependencies: [
        "CZlib", "Charts", "Checking", "CodeNames", "CourseNetworks", "Datasets", "Diagnosis",
        "ExerciseChecks", "Hashing", "LessonDocument", "LessonEvents", "LessonKit", "LessonRunner",
        "NeuralNetworks", "PreviewServer", "SectionHost", "SiteBuilder", "Tensors",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A section's library, loaded by the program itself, finds the kit in the program.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"])]),

    // Tests.
    .target(name: "LoopbackServer", dependencies: ["CProcess"], path: "Tests/LoopbackServer"),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"], exclude: ["Recordings"]),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["CGD", "CZlib", "Datasets", "Hashing", "LoopbackServer", "Tensors"]),
    .testTarget(
      name: "NeuralNetworksTests", dependencies: ["CourseNetworks", "NeuralNetworks", "Tensors"],
      exclude: ["Recordings"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(
      name: "LessonKitTests",
      dependencies: [
        "Charts", "CourseNetworks", "Datasets", "LessonKit", "NeuralNetworks", "Tensors",
      ]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(
      name: "LessonDocumentTests", dependencies: ["LessonDocument"], exclude: ["Cases"]),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "LessonDocument", "LessonEvents"]),
    .testTarget(name: "DiagnosisTests", dependencies: ["Diagnosis", "LessonEvents", "Tensors"]),
    .testTarget(
      name: "LessonRunnerTests",
      dependencies: ["LessonRunner", "LessonDocument", "LessonEvents", "Checking", "CodeNames"]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer"]),
    .testTarget(name: "CodeNamesTests", dependencies: ["CodeNames"]),
    .testTarget(name: "ExerciseChecksTests", dependencies: ["ExerciseChecks"]),
    // Builds the program, which checks each exercise in a process of its own.
    .testTarget(name: "ExerciseTests", dependencies: ["LessonsCommand"]),
    .testTarget(
      name: "LessonsCommandTests",
      dependencies: [
        "LessonsCommand", "CProcess", "ExerciseChecks", "LoopbackServer", "SiteBuilder",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: [
        "SiteBuilder", "LessonDocument", "LessonEvents", "Checking", "Charts", "CodeNames",
      ],
      exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)
