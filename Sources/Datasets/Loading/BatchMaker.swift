import Tensors

/// Makes batches of a data set: reads, transforms and normalizes pictures.
struct BatchMaker<Data: Dataset>: Sendable {
  let dataset: Data
  let transforms: [any Transform]
  let normalization: Normalization
  let generator: Generator

  /// A batch as plain numbers, which may go from one thread to another.
  struct RawBatch: Sendable {
    var values: [Float]
    var shape: [Int]
    var labels: [Int]
    var indices: [Int]

    var tensors: Batch {
      Batch(images: Tensor(values, shape: shape), labels: labels, indices: indices)
    }
  }

  func batch(_ indices: [Int]) -> RawBatch {
    let labels = indices.map(dataset.label)
    if let resident = dataset as? any Resident, transforms.isEmpty {
      return RawBatch(
        values: values(of: resident, indices), shape: [indices.count] + resident.imageShape,
        labels: labels, indices: indices)
    }
    let images = indices.map(image)
    let (values, shape) = values(of: images, indices)
    return RawBatch(values: values, shape: shape, labels: labels, indices: indices)
  }

  private func values(of resident: any Resident, _ indices: [Int]) -> [Float] {
    let size = resident.imageShape.reduce(1, *)
    return [Float](unsafeUninitializedCapacity: indices.count * size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (position, index) in indices.enumerated() {
        resident.withPixels(at: index) {
          normalization.write($0, channels: resident.imageShape[0], to: start + position * size)
        }
      }
      count = indices.count * size
    }
  }

  private func values(of images: [PixelImage], _ indices: [Int]) -> ([Float], [Int]) {
    let shape = [images[0].channels, images[0].height, images[0].width]
    let size = shape.reduce(1, *)
    let values = [Float](unsafeUninitializedCapacity: images.count * size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (position, image) in images.enumerated() {
        guard [image.channels, image.height, image.width] == shape else {
          fatalError(
            "\(dataset.name): image \(indices[position]) is \(image.channels)×\(image.height)×"
              + "\(image.width), image \(indices[0]) is \(shape[0])×\(shape[1])×\(shape[2]):"
              + " bring all to one size by Resize or RandomResizedCrop")
        }
        image.pixels.withUnsafeBufferPointer {
          normalization.write($0, channels: image.channels, to: start + position * size)
        }
      }
      count = images.count * size
    }
    return (values, [images.count] + shape)
  }

  private func image(_ index: Int) -> PixelImage {
    do {
      return try transforms.reduce(dataset.image(at: index)) { image, transform in
        transform(image, using: generator)
      }
    } catch {
      fatalError("\(error)")
    }
  }
}
