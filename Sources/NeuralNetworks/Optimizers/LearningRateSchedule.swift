/// Changes an optimizer's learning rate from epoch to epoch.
public protocol LearningRateSchedule: AnyObject {
  /// Sets the learning rate of the next epoch; to be called at the end of each.
  func step()
}
