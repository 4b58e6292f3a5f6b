import ExerciseChecks
import LessonDocument
import LessonRunner

/// Puts its exercises at the end of each section of a lesson, as blocks that are rendered like the
/// author's own.
struct ExercisePages {
  let installation: Installation
  /// Say how far this reader has come: for pages that nobody else reads and that are made anew
  /// whenever they are looked at.
  var showsProgress = false

  func added(to lesson: Lesson) -> Lesson {
    let exercises = CourseExercise.all.filter { $0.chapter.lesson == lesson.name }
    var lesson = lesson
    for index in lesson.sections.indices {
      let id = lesson.sections[index].id
      lesson.sections[index].blocks += blocks(exercises.filter { $0.info.section == id }, id)
    }
    return lesson
  }

  private func blocks(_ exercises: [CourseExercise], _ section: String) -> [Block] {
    guard !exercises.isEmpty else { return [] }
    let progress = showsProgress ? ExerciseProgress(installation) : nil
    var text = "---\ntitle: x\n---\n\n## x\n\n### Exercises {#\(section)-exercises}\n\n"
    for exercise in exercises {
      guard let sheet = try? ExerciseSheet(exercise, in: installation) else { continue }
      let word = progress?.word(for: exercise, in: installation)
      let anchor = "exercise-" + exercise.number.replacing(".", with: "-")
      text += """
        #### \(exercise.number) \(sheet.title)\(word.map { " – \($0)" } ?? "") {#\(anchor)}

        \(sheet.task)

        *Example:* \(sheet.example).

        Edit `\(exercise.file)`, then type `\(exercise.checkCommand)`.


        """
    }
    let parsed = try? LessonParser.parse(files: [("exercises", text)], name: "exercises")
    return parsed?.sections.first?.blocks ?? []
  }
}
