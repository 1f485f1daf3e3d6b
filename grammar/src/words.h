/// The words the scanner knows: corners and the keys of directives.
#ifndef LADDER_WORDS_H_
#define LADDER_WORDS_H_

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/// The beginning of a line in lower case without its spaces, as far as a decision may need it.
typedef struct {
  char bytes[24];
  uint32_t length;  // may exceed the room: the text is then too long to be a corner
} Prefix;

static inline bool is_letter(int32_t c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

static inline bool is_digit(int32_t c) { return '0' <= c && c <= '9'; }

static inline int32_t lower(int32_t c) { return 'A' <= c && c <= 'Z' ? c + 32 : c; }

static void note(Prefix* prefix, int32_t c) {
  if (c == ' ') return;
  if (prefix->length < sizeof prefix->bytes)
    prefix->bytes[prefix->length] = c < 128 ? (char)lower(c) : '?';
  prefix->length++;
}

/// Whether the prefix reads `Level/Skill` or `Skill/Level`, in any case, number and kind of slash.
static bool is_corner(const Prefix* prefix) {
  static const char* const names[] = {"levels", "level", "skills", "skill"};
  if (prefix->length >= sizeof prefix->bytes) return false;
  for (unsigned first = 0; first < 4; first++) {
    size_t length = strlen(names[first]);
    if (prefix->length <= length + 1 || memcmp(prefix->bytes, names[first], length) != 0) continue;
    char slash = prefix->bytes[length];
    if (slash != '/' && slash != '\\') continue;
    const char* rest = prefix->bytes + length + 1;
    size_t rest_length = prefix->length - length - 1;
    for (unsigned second = first < 2 ? 2 : 0, last = second + 2; second < last; second++)
      if (rest_length == strlen(names[second]) && memcmp(rest, names[second], rest_length) == 0)
        return true;
  }
  return false;
}

/// Edits (a letter added, dropped, changed, or two swapped) between two words in lower case.
static unsigned edit_distance(const char* from, unsigned from_length, const char* to,
                              unsigned to_length) {
  unsigned rows[16][16];
  for (unsigned i = 0; i <= from_length; i++) rows[i][0] = i;
  for (unsigned j = 0; j <= to_length; j++) rows[0][j] = j;
  for (unsigned i = 1; i <= from_length; i++) {
    for (unsigned j = 1; j <= to_length; j++) {
      unsigned least = rows[i - 1][j - 1] + (from[i - 1] != to[j - 1]);
      if (rows[i - 1][j] + 1 < least) least = rows[i - 1][j] + 1;
      if (rows[i][j - 1] + 1 < least) least = rows[i][j - 1] + 1;
      bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped && rows[i - 2][j - 2] + 1 < least) least = rows[i - 2][j - 2] + 1;
      rows[i][j] = least;
    }
  }
  return rows[from_length][to_length];
}

/// Whether a word is the key of a directive or was meant to be: two edits away from a long key, one
/// from `Scale` (two would take in the ordinary word `Scope`).
static bool is_directive_key(const char* word, unsigned length) {
  static const struct {
    const char* key;
    unsigned edits;
  } keys[] = {{"levels", 2}, {"scale", 1}, {"extends", 2}};
  if (length < 4 || 9 < length) return false;
  for (unsigned i = 0; i < 3; i++) {
    unsigned key_length = (unsigned)strlen(keys[i].key);
    if (edit_distance(word, length, keys[i].key, key_length) <= keys[i].edits) return true;
  }
  return false;
}

static bool is_track_key(const char *word, unsigned length) {
  return length == 5 && memcmp(word, "track", 5) == 0;
}

/// Whether a word was meant to be `Track`, which only a list behind it can tell.
static bool is_nearly_track_key(const char *word, unsigned length) {
  return 4 <= length && length <= 6 && edit_distance(word, length, "track", 5) == 1;
}

#endif  // LADDER_WORDS_H_
