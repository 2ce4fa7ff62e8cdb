#ifndef LEXICON_DATA_H
#define LEXICON_DATA_H

#include <stddef.h>

/// One data file of data/, embedded in the binary.
struct lexicon_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The number of embedded files.
size_t lexicon_file_count(void);

/// An embedded file by its number from 0.
struct lexicon_file lexicon_file_at(size_t index);

#endif
