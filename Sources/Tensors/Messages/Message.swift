/// What a program is told when it uses a tensor wrongly.
///
/// Each message names the operation, the shapes and the rule. They are values, so that tests and
/// checks can read them without stopping a program; `require` is what stops it.
enum Message {}
