// Swift's Glibc module is read without _GNU_SOURCE, so this call is missing from it.
#define RENAME_EXCHANGE (1u << 1)
int renameat2(int, const char *, int, const char *, unsigned int);
