/// The data sets that the course knows by name and can fetch.
public enum DataCollection: String, CaseIterable, Sendable {
  case mnist
  case fashionMNIST = "fashion-mnist"
  case cifar10
  case flowers

  /// The name that pages show.
  public var title: String {
    switch self {
    case .mnist: "MNIST"
    case .fashionMNIST: "Fashion-MNIST"
    case .cifar10: "CIFAR-10"
    case .flowers: "flower photos"
    }
  }

  /// What is in it, once it is complete.
  public var summary: String {
    switch self {
    case .mnist: "70,000 handwritten digits, 28×28 gray"
    case .fashionMNIST: "70,000 pieces of clothing, 28×28 gray"
    case .cifar10: "60,000 pictures of ten classes, 32×32 in color"
    case .flowers: "3,670 photos of five flowers, in color"
    }
  }

  /// Under which terms its makers give it away, as far as they say.
  public var license: String {
    switch self {
    case .mnist: "CC BY-SA 3.0, Y. LeCun and C. Cortes"
    case .fashionMNIST: "MIT, Zalando SE"
    case .cifar10: "none stated; cite A. Krizhevsky, 2009"
    case .flowers: "CC BY 2.0, each photo by its photographer (LICENSE.txt)"
    }
  }
}
