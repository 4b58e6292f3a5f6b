/// The IDX format of MNIST: a magic number that says type and rank, the sizes, then the bytes.
///
/// Source: the description on the MNIST page of LeCun, Cortes and Burges.
struct IDXFile: Equatable {
  var sizes: [Int]
  var bytes: [UInt8]

  /// - Parameter rank: how many sizes the file must have: 3 for images, 1 for labels.
  init(path: String, rank: Int) throws(DatasetError) {
    try self.init(try DataFileReader.bytes(of: path), path: path, rank: rank)
  }

  init(_ file: [UInt8], path: String, rank: Int) throws(DatasetError) {
    let header = 4 + 4 * rank
    let magic = [0, 0, 8, UInt8(rank)]
    guard file.count >= header else {
      throw DatasetError(path: path, reason: "\(file.count) bytes are too few for an IDX file")
    }
    guard Array(file[..<4]) == magic else {
      throw DatasetError(
        path: path,
        reason: "the magic number is \(hex(file[..<4])) and not \(hex(magic[...])),"
          + " so this is no IDX file of bytes with \(rank) \(rank == 1 ? "size" : "sizes")")
    }
    sizes = (0..<rank).map { index in
      file[4 + 4 * index..<8 + 4 * index].reduce(0) { $0 << 8 | Int($1) }
    }
    // Each size is below 2³², and a product of three may overflow.
    let expected = sizes.reduce(Optional(1)) { product, size in
      product.map { $0.multipliedReportingOverflow(by: size) }.flatMap {
        $0.overflow ? nil : $0.partialValue
      }
    }
    guard expected == file.count - header else {
      throw DatasetError(
        path: path,
        reason: "the header announces \(sizes.map(String.init).joined(separator: "×")) bytes,"
          + " the file holds \(file.count - header)",
        advice: "fetch it again")
    }
    guard !file[header...].isEmpty else {
      throw DatasetError(
        path: path, reason: "the file holds no data, only a header of \(header) bytes")
    }
    bytes = Array(file[header...])
  }
}

private func hex(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}
