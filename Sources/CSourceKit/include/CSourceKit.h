// The part of the Swift toolchain's sourcekitd that answers questions about names, loaded when it
// is there.

#ifndef CSOURCEKIT_H
#define CSOURCEKIT_H

/// Loads and starts the library; returns 0, or -1 where it is missing or lacks a function.
int sourcekit_load(const char *path);

/// Answers a request, written in YAML, by JSON that the caller frees; null where the request is
/// malformed or cannot be answered.
char *sourcekit_answer(const char *request);

#endif
