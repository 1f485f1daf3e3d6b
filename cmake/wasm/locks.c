// The locks that RE2 takes, which Zig's C library for WASI declares and lacks. With one thread, nothing is ever locked.
#include <pthread.h>

int pthread_rwlock_init(pthread_rwlock_t* restrict lock, const pthread_rwlockattr_t* restrict attributes) {
  (void)lock;
  (void)attributes;
  return 0;
}

int pthread_rwlock_destroy(pthread_rwlock_t* lock) {
  (void)lock;
  return 0;
}

int pthread_rwlock_rdlock(pthread_rwlock_t* lock) {
  (void)lock;
  return 0;
}

int pthread_rwlock_wrlock(pthread_rwlock_t* lock) {
  (void)lock;
  return 0;
}

int pthread_rwlock_unlock(pthread_rwlock_t* lock) {
  (void)lock;
  return 0;
}
