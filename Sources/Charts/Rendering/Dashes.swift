/// Cuts lines into dashes.
enum Dashes {
  /// The dashes of a line; `lengths` alternates between dash and gap, and begins anew at its end.
  static func cut(_ points: [Point], lengths: [Double]) -> [[Point]] {
    guard let first = points.first, lengths.contains(where: { $0 > 0 }),
      lengths.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return [points] }
    var pieces: [[Point]] = []
    var piece = [first]
    var index = 0
    var left = lengths[0]
    for (start, end) in zip(points, points.dropFirst()) {
      var place = start
      var distance = (end - start).length
      guard distance.isFinite else { continue }
      while distance > left {
        place = place + (end - place) * (left / distance)
        distance -= left
        if index % 2 == 0 { pieces.append(piece + [place]) }
        piece = [place]
        index += 1
        left = lengths[index % lengths.count]
      }
      left -= distance
      if index % 2 == 0 { piece.append(end) }
    }
    if index % 2 == 0, piece.count > 1 { pieces.append(piece) }
    return pieces
  }
}
