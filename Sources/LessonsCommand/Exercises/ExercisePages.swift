import ExerciseChecks
import LessonDocument
import LessonRunner

/// Puts its exercises at the end of each section of a lesson, as blocks that are rendered like the
/// author's own.
struct ExercisePages {
  let installation: Installation

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
    let progress = ExerciseProgress(installation)
    var text = "---\ntitle: x\n---\n\n## x\n\n### Exercises {#\(section)-exercises}\n\n"
    for exercise in exercises {
      guard let sheet = try? ExerciseSheet(exercise, in: installation) else { continue }
      let isSolved = progress.word(for: exercise, in: installation) == "solved"
      text += """
        **\(exercise.number) \(sheet.title)**\(isSolved ? " – solved" : "")

        \(sheet.task)

        *Example:* \(sheet.example)

        Edit `\(exercise.file)`, then:

        ```sh
        \(exercise.checkCommand)
        ```


        """
    }
    let parsed = try? LessonParser.parse(files: [("exercises", text)], name: "exercises")
    return parsed?.sections.first?.blocks ?? []
  }
}
