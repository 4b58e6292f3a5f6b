#include "CSourceKit.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A value of a response, as the library passes it by value.
typedef struct {
  uint64_t data[3];
} variant;

static void *(*request_from_yaml)(const char *, char **);
static void (*request_release)(void *);
static void *(*send_request)(void *);
static bool (*is_error)(void *);
static variant (*value_of)(void *);
static char *(*json_of)(variant);
static void (*response_dispose)(void *);

int sourcekit_load(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return -1;
  void (*initialize)(void) = (void (*)(void))dlsym(library, "sourcekitd_initialize");
  request_from_yaml = dlsym(library, "sourcekitd_request_create_from_yaml");
  request_release = dlsym(library, "sourcekitd_request_release");
  send_request = dlsym(library, "sourcekitd_send_request_sync");
  is_error = dlsym(library, "sourcekitd_response_is_error");
  value_of = dlsym(library, "sourcekitd_response_get_value");
  json_of = dlsym(library, "sourcekitd_variant_json_description_copy");
  response_dispose = dlsym(library, "sourcekitd_response_dispose");
  if (!initialize || !request_from_yaml || !request_release || !send_request || !is_error ||
      !value_of || !json_of || !response_dispose)
    return -1;
  initialize();
  return 0;
}

char *sourcekit_answer(const char *text) {
  char *error = NULL;
  void *request = request_from_yaml(text, &error);
  if (request == NULL) return NULL;
  void *response = send_request(request);
  char *json = is_error(response) ? NULL : json_of(value_of(response));
  response_dispose(response);
  request_release(request);
  return json;
}
