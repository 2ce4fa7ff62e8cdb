#include "LexiconData.h"

// #embed is C23; clang warns of it in every older standard, and SwiftPM sets no standard for a package's C targets.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char country_names[] = {
#embed "data/country_names.tsv"
};
static const unsigned char blocs[] = {
#embed "data/blocs.tsv"
};
static const unsigned char office_holders[] = {
#embed "data/office_holders.tsv"
};
static const unsigned char currencies[] = {
#embed "data/currencies.tsv"
};
static const unsigned char stance_frames[] = {
#embed "data/stance_frames.tsv"
};
static const unsigned char reporting_words[] = {
#embed "data/reporting_words.tsv"
};
static const unsigned char sentiment_words[] = {
#embed "data/sentiment_words.tsv"
};
static const unsigned char name_words[] = {
#embed "data/name_words.tsv"
};
static const unsigned char time_words[] = {
#embed "data/time_words.tsv"
};
static const unsigned char money_words[] = {
#embed "data/money_words.tsv"
};

#define FILE_NAMED(name) {#name, name, sizeof name}

static const struct lexicon_file files[] = {
    FILE_NAMED(countries),       FILE_NAMED(country_names),   FILE_NAMED(blocs),
    FILE_NAMED(office_holders),  FILE_NAMED(currencies),      FILE_NAMED(stance_frames),
    FILE_NAMED(reporting_words), FILE_NAMED(sentiment_words), FILE_NAMED(name_words),
    FILE_NAMED(time_words),
    FILE_NAMED(money_words),
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct lexicon_file lexicon_file_at(size_t index) { return files[index]; }
