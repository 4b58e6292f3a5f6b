extension DataLoader {
  /// The batches of the epoch with this number, from 1: the same for every call, whichever epochs
  /// were gone through before, so that an interrupted training goes on with the right ones.
  public func batches(epoch number: Int) -> AnySequence<Batch> {
    require(number >= 1, "epochs are numbered from 1, so there is no epoch \(number)")
    return AnySequence {
      self.epoch = number - 1
      return self.makeIterator()
    }
  }
}
