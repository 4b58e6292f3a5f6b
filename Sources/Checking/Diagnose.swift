import LessonEvents

/// Looks for the usual mistake that explains why a tensor is not the expected one, and names it in
/// one sentence, or answers nil; `Diagnosis` has one.
///
/// The expected tensor has no values where only its shape is expected, and is nil where wildcards
/// leave parts of it open. The last argument says whether another tensor would have passed.
public typealias Diagnose = (
  _ expected: TensorValue?, _ displayed: TensorValue, _ provenance: Provenance?,
  _ isClose: (TensorValue) -> Bool
) -> String?
