#include <time.h>

// Swift's Glibc module is read without _GNU_SOURCE, so these calls are missing from it.
#define RENAME_EXCHANGE (1u << 1)
int renameat2(int, const char *, int, const char *, unsigned int);
char *strptime(const char *, const char *, struct tm *);
