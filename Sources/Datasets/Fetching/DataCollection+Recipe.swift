extension DataCollection {
  /// Where the collection is published, with sizes and SHA-256 digests.
  ///
  /// Mirrors of MNIST as torchvision names them; digests of the two archives as TensorFlow Datasets
  /// records them.
  public var recipe: FetchRecipe {
    switch self {
    case .mnist: Self.mnistRecipe
    case .fashionMNIST: Self.fashionRecipe
    case .cifar10: Self.cifarRecipe
    case .flowers: Self.flowersRecipe
    }
  }

  private static let mnistRecipe = FetchRecipe(
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
      "http://yann.lecun.com/exdb/mnist/",
    ],
    files: [
      PublishedFile(
        name: "train-images-idx3-ubyte.gz", size: 9_912_422,
        digest: "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        unpackedDigest: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
      PublishedFile(
        name: "train-labels-idx1-ubyte.gz", size: 28_881,
        digest: "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
        unpackedDigest: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
      PublishedFile(
        name: "t10k-images-idx3-ubyte.gz", size: 1_648_877,
        digest: "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
        unpackedDigest: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
      PublishedFile(
        name: "t10k-labels-idx1-ubyte.gz", size: 4_542,
        digest: "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
        unpackedDigest: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    ])

  private static let fashionRecipe = FetchRecipe(
    mirrors: [
      "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ],
    files: [
      PublishedFile(
        name: "train-images-idx3-ubyte.gz", size: 26_421_880,
        digest: "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        unpackedDigest: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
      PublishedFile(
        name: "train-labels-idx1-ubyte.gz", size: 29_515,
        digest: "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
        unpackedDigest: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
      PublishedFile(
        name: "t10k-images-idx3-ubyte.gz", size: 4_422_102,
        digest: "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
        unpackedDigest: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
      PublishedFile(
        name: "t10k-labels-idx1-ubyte.gz", size: 5_148,
        digest: "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
        unpackedDigest: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
    ])

  private static let cifarRecipe = FetchRecipe(
    mirrors: ["https://www.cs.toronto.edu/~kriz/"],
    files: [
      PublishedFile(
        name: "cifar-10-binary.tar.gz", size: 170_052_171,
        digest: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")
    ],
    unpacking: .archive { member in
      let name = member.split(separator: "/").last.map(String.init) ?? ""
      return CIFAR10.trainingFiles.contains(name) || name == CIFAR10.testFile ? name : nil
    })

  private static let flowersRecipe = FetchRecipe(
    mirrors: ["https://storage.googleapis.com/download.tensorflow.org/example_images/"],
    files: [
      PublishedFile(
        name: "flower_photos.tgz", size: 228_813_984,
        digest: "4c54ace7911aaffe13a365c34f650e71dd5bf1be0a58b464e5a7183e3e595d9c")
    ],
    unpacking: .archive { member in
      // flower_photos/roses/….jpg, and the licenses beside the folders.
      let parts = member.split(separator: "/").map(String.init)
      if parts.count == 3, parts[2].hasSuffix(".jpg") { return "\(parts[1])/\(parts[2])" }
      return parts.last == "LICENSE.txt" ? "LICENSE.txt" : nil
    })
}
