#define _GNU_SOURCE
#include "CProcess.h"

#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

// Starts a program with these files and as leader of its own process group.
static int spawn(int *pid, const char *path, char *const arguments[], char *const environment[],
                 posix_spawn_file_actions_t *actions) {
  posix_spawnattr_t attributes;
  sigset_t questions, all;
  // A question that comes before the program can answer it waits, and does not kill the program.
  sigemptyset(&questions);
  sigaddset(&questions, SIGUSR1);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  // Whatever this process has open is none of the program's business.
  posix_spawn_file_actions_addclosefrom_np(actions, 3);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &questions);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSIGDEF);
  int code = posix_spawn(pid, path, actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(actions);
  return code;
}

int process_spawn(int *pid, const char *path, char *const arguments[], char *const environment[],
                  const char *folder, const char *output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_APPEND | O_CREAT, 0600);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  return spawn(pid, path, arguments, environment, &actions);
}

int process_spawn_talking(int *pid, const char *path, char *const arguments[],
                          char *const environment[], int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  return spawn(pid, path, arguments, environment, &actions);
}

int process_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int process_accept(int listener) {
  return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int process_becomes_subreaper(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int process_dies_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

int process_limit_data(unsigned long bytes) {
  struct rlimit limit = {bytes, bytes};
  return setrlimit(RLIMIT_DATA, &limit);
}

int process_limit_file_size(unsigned long bytes) {
  struct rlimit limit = {bytes, bytes};
  return setrlimit(RLIMIT_FSIZE, &limit);
}

void process_takes_questions(void) {
  sigset_t questions;
  sigemptyset(&questions);
  sigaddset(&questions, SIGUSR1);
  pthread_sigmask(SIG_UNBLOCK, &questions, NULL);
}

int process_leaves_no_core(void) {
  struct rlimit limit = {0, 0};
  return setrlimit(RLIMIT_CORE, &limit);
}

void process_unbuffers_output(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  setvbuf(stderr, NULL, _IONBF, 0);
}

int process_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int process_backtrace(void **frames, int capacity) { return backtrace(frames, capacity); }

process_place process_interrupted(const void *context) {
  const ucontext_t *interrupted = context;
#if defined(__x86_64__)
  const greg_t *registers = interrupted->uc_mcontext.gregs;
  return (process_place){registers[REG_RIP], registers[REG_RBP], registers[REG_RSP]};
#elif defined(__aarch64__)
  const mcontext_t *registers = &interrupted->uc_mcontext;
  return (process_place){registers->pc, registers->regs[29], registers->sp};
#else
  (void)interrupted;
  return (process_place){0, 0, 0};
#endif
}

void process_stack(unsigned long *lowest, unsigned long *size) {
  pthread_attr_t attributes;
  void *address = NULL;
  *size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    pthread_attr_getstack(&attributes, &address, size);
    pthread_attr_destroy(&attributes);
  }
  *lowest = (unsigned long)address;
}

int process_has_exited(int status) { return WIFEXITED(status); }
int process_exit_code(int status) { return WEXITSTATUS(status); }
int process_signal(int status) { return WTERMSIG(status); }
