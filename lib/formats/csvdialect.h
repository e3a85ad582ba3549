#pragma once

#include "formats/dateformat.h"
#include "formats/textencoding.h"

#include <QList>

#include <optional>

namespace chapterhouse {

/// How a CSV file is to be read.
struct CsvDialectIn {
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = u',';
    bool hasHeader = true;
    bool isGuarded = false; ///< apostrophes before formulas are guards, not text
    DateFormat dates = {};

    bool operator==(const CsvDialectIn &) const = default;
};

/// What a person has decided of it; the rest is guessed.
struct CsvChoices {
    std::optional<TextEncoding> encoding = {};
    std::optional<QChar> separator = {};
    std::optional<bool> hasHeader = {};
    std::optional<bool> isGuarded = {};
    std::optional<DateFormat> dates = {};
};

/// The separators that are tried, from the one least likely to stand in a text.
QList<QChar> csvSeparators();

/// One of csvSeparators() by itself or its name: "," ";" "|" "tab" "comma" "semicolon" "pipe" "\t".
std::optional<QChar> csvSeparatorNamed(QStringView name);

} // namespace chapterhouse
