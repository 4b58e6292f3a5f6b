// What Swift cannot reach of the C library: variadic calls, and macros that are no constants.
//
// Only declarations, and no header of the system: a Swift file that sees a system header both
// through this module and through its own C library may find two definitions of one type.

#ifndef CPROCESS_H
#define CPROCESS_H

/// Starts a program in a folder, as leader of its own process group, with no input and with
/// standard output and error appended to one file. SIGUSR1 waits until the program calls
/// process_takes_questions. Returns 0 or an error number.
int process_spawn(int *pid, const char *path, char *const arguments[], char *const environment[],
                  const char *folder, const char *output);

/// Starts a program that reads `input` and writes to `output`, in its own process group; what it
/// says on standard error is lost. Returns 0 or an error number.
int process_spawn_talking(int *pid, const char *path, char *const arguments[],
                          char *const environment[], int input, int output);

/// A pipe whose ends never block and do not outlive an exec.
int process_pipe(int ends[2]);

/// The next connection of a listening socket, which never blocks and does not outlive an exec; -1
/// with `errno` where there is none.
int process_accept(int listener);

/// Orphaned grandchildren become children of this process, so that none escapes its notice.
int process_becomes_subreaper(void);

/// The calling process is killed when its parent ends.
int process_dies_with_parent(void);

/// Limits the bytes of private memory that the calling process may take.
int process_limit_data(unsigned long bytes);

/// Limits the bytes of any file that the calling process writes.
int process_limit_file_size(unsigned long bytes);

/// From now on SIGUSR1, which asks a section where it is, reaches the calling process.
void process_takes_questions(void);

/// A crash of the calling process writes no memory image.
int process_leaves_no_core(void);

/// Standard output and error reach the file at once, so that nothing is lost in a crash.
void process_unbuffers_output(void);

/// Exchanges the names of two files or folders in one step; -1 with `errno` where it cannot.
int process_exchange(const char *first, const char *second);

/// Fills `frames` with the return addresses of the calling stack, innermost first; returns how
/// many there are, at most `capacity`.
int process_backtrace(void **frames, int capacity);

/// Where a signal interrupted the program: the code's address, the frame of the function, or of the
/// one that called it, and the end of the stack.
typedef struct {
  unsigned long address, frame, stack;
} process_place;

/// The place, from the third argument of a signal's handler; zeros on a processor that this does not
/// know.
process_place process_interrupted(const void *context);

/// Where the calling thread's stack may lie, in bytes; of no size where it is not known. Takes memory.
void process_stack(unsigned long *lowest, unsigned long *size);

/// How a child ended, from the status that waiting for it gave.
int process_has_exited(int status);
int process_exit_code(int status);
int process_signal(int status);

#endif
