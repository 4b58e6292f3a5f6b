import Tensors

/// Makes the batches of one epoch: reads, transforms and normalizes pictures.
///
/// Every picture has random numbers of its own, which follow from the seed, the epoch and the
/// picture's index. So it does not matter which thread makes a batch, nor when.
struct BatchMaker<Data: Dataset>: Sendable {
  let dataset: Data
  let transforms: [any Transform]
  let normalization: Normalization
  /// The epoch's seed.
  let seed: UInt64
  /// The data set, where its pictures are in memory and taken as they are.
  private let resident: (any Resident)?

  init(dataset: Data, transforms: [any Transform], normalization: Normalization, seed: UInt64) {
    self.dataset = dataset
    self.transforms = transforms
    self.normalization = normalization
    self.seed = seed
    resident = transforms.isEmpty ? dataset as? any Resident : nil
  }

  /// A batch for the thread that asks; pictures in memory are written into its tensor at once.
  ///
  /// Throws where a picture cannot be read, or where pictures differ in size.
  func batch(_ indices: [Int]) throws(DatasetError) -> Batch {
    guard let resident else { return try rawBatch(indices).tensors }
    let images = Tensor(shape: [indices.count] + resident.imageShape) {
      write(resident, indices, to: $0)
    }
    return Batch(images: images, labels: indices.map(dataset.label), indices: indices)
  }

  /// A batch that may go to another thread; throws likewise.
  func rawBatch(_ indices: [Int]) throws(DatasetError) -> RawBatch {
    let labels = indices.map(dataset.label)
    if let resident {
      return RawBatch(
        values: values(of: resident, indices), shape: [indices.count] + resident.imageShape,
        labels: labels, indices: indices)
    }
    var images: [PixelImage] = []
    for index in indices { images.append(try image(index)) }
    try checkSizes(of: images, indices)
    let shape = [indices.count, images[0].channels, images[0].height, images[0].width]
    return RawBatch(values: values(of: images), shape: shape, labels: labels, indices: indices)
  }

  private func values(of resident: any Resident, _ indices: [Int]) -> [Float] {
    let size = resident.imageShape.reduce(1, *)
    return [Float](unsafeUninitializedCapacity: indices.count * size) { buffer, count in
      write(resident, indices, to: buffer)
      count = indices.count * size
    }
  }

  private func write(
    _ resident: any Resident, _ indices: [Int], to buffer: UnsafeMutableBufferPointer<Float>
  ) {
    guard let start = buffer.baseAddress else { return }
    let channels = resident.imageShape[0]
    let size = resident.imageShape.reduce(1, *)
    for (position, index) in indices.enumerated() {
      resident.withPixels(at: index) {
        normalization.write($0, channels: channels, to: start + position * size)
      }
    }
  }

  private func values(of images: [PixelImage]) -> [Float] {
    let size = images[0].pixels.count
    return [Float](unsafeUninitializedCapacity: images.count * size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (position, image) in images.enumerated() {
        image.pixels.withUnsafeBufferPointer {
          normalization.write($0, channels: image.channels, to: start + position * size)
        }
      }
      count = images.count * size
    }
  }

  private func image(_ index: Int) throws(DatasetError) -> PixelImage {
    let image = try dataset.image(at: index)
    guard !transforms.isEmpty else { return image }
    let generator = Generator(seed: mixed(seed, UInt64(index)))
    return transforms.reduce(image) { image, transform in transform(image, using: generator) }
  }

  private func checkSizes(of images: [PixelImage], _ indices: [Int]) throws(DatasetError) {
    let first = images[0]
    for (image, index) in zip(images, indices) where !image.hasSize(of: first) {
      throw DatasetError(
        path: dataset.name,
        reason: "image \(index) is \(image.sizeText), image \(indices[0]) is \(first.sizeText)",
        advice: "bring all to one size by Resize or RandomResizedCrop")
    }
  }
}

/// One seed of two, so that neighboring numbers give unrelated seeds.
func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
  first &+ (second &+ 1) &* 0x9E37_79B9_7F4A_7C15
}

extension PixelImage {
  fileprivate func hasSize(of other: PixelImage) -> Bool {
    channels == other.channels && height == other.height && width == other.width
  }

  fileprivate var sizeText: String { "\(channels)×\(height)×\(width)" }
}
