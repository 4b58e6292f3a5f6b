/// All exercises of the course.
public enum ExerciseCatalog {
  /// The exercises of one lesson.
  public struct Chapter: Sendable {
    /// The lesson's name, such as `09-cnn`.
    public let lesson: String
    /// The type that holds the exercises, each under the name of its function.
    public let namespace: String
    public let exercises: [any AnyExercise]

    /// The lesson's number without a leading zero: `9`.
    public var number: String { lesson.prefix { $0 != "-" }.drop { $0 == "0" }.description }
  }

  public static let chapters = [
    Chapter(
      lesson: "08-convolution", namespace: "ConvolutionExercises",
      exercises: ConvolutionExercises.all),
    Chapter(lesson: "09-cnn", namespace: "CNNExercises", exercises: CNNExercises.all),
    Chapter(lesson: "10-resnet", namespace: "ResNetExercises", exercises: ResNetExercises.all),
    Chapter(lesson: "11-cifar", namespace: "CIFARExercises", exercises: CIFARExercises.all),
    Chapter(lesson: "12-alexnet", namespace: "AlexNetExercises", exercises: AlexNetExercises.all),
  ]
}
