#include "formats/csvguess.h"

#include "formats/csvdialect.h"
#include "formats/csvreader.h"
#include "formats/dateparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// How well a separator fits, to be compared in this order.
struct Fit {
    double likeFirst = 0; ///< the share of rows with as many cells as the first
    qsizetype cells = 0;  ///< how many cells that is

    auto operator<=>(const Fit &) const = default;
};

Fit fitOf(const CsvSample &rows)
{
    if (rows.isEmpty() || rows.first().size() < 2)
        return {};
    const qsizetype cells = rows.first().size();
    const auto alike = std::count_if(
        rows.begin(), rows.end(), [cells](const QStringList &row) { return row.size() == cells; });
    return {double(alike) / double(rows.size()), cells};
}

enum class Shape { Blank, Words, Number, Value };

bool isYear(const QString &text)
{
    return text.size() == 4 && (text.startsWith("19"_L1) || text.startsWith("20"_L1));
}

/// What a cell looks like. A year is a word: "2024" is a usual header.
Shape shapeOf(const QString &cell)
{
    static const QRegularExpression value(
        u"^([^\\s@]+@[^\\s@]+\\.[^\\s@]+|https?://\\S+|\\+[0-9][0-9 ()./-]+)$"_s);
    static const QRegularExpression number(u"^[+-]?[0-9]+([.,' ][0-9]+)*$"_s);
    constexpr qsizetype longestValue = 300;
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return Shape::Blank;
    if (text.size() > longestValue)
        return Shape::Words;
    if (datePartsOf(withoutTimeOfDay(text)) || value.match(text).hasMatch())
        return Shape::Value;
    return number.match(text).hasMatch() && !isYear(text) ? Shape::Number : Shape::Words;
}

/// Whether every cell of the column below the first row that is not blank has the shape, and one
/// is.
bool isAllBelow(const CsvSample &rows, qsizetype column, const std::function<bool(Shape)> &fits)
{
    bool isAny = false;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const Shape shape = shapeOf(rows[i].value(column));
        if (shape == Shape::Blank)
            continue;
        if (!fits(shape))
            return false;
        isAny = true;
    }
    return isAny;
}

bool isNumber(Shape shape)
{
    return shape == Shape::Number;
}

bool isNoWord(Shape shape)
{
    return shape != Shape::Words;
}

} // namespace

CsvSample csvSample(const QString &text, QChar separator)
{
    constexpr qsizetype enoughText = 1'000'000;
    constexpr qsizetype enoughRows = 1'000;
    CsvReader reader(text, separator);
    CsvRow row;
    CsvSample rows;
    while (rows.size() < enoughRows && reader.position() < enoughText &&
           reader.next(row).value_or(false)) {
        QStringList cells;
        for (int cell = 0; cell < row.size(); ++cell)
            cells << row.text(cell);
        rows << cells;
    }
    return rows;
}

QChar guessCsvSeparator(const QString &text)
{
    QChar best = u',';
    Fit bestFit;
    for (const QChar separator : csvSeparators()) {
        const bool isNamedByFirstLine = CsvReader(text, separator).position() > 0;
        if (isNamedByFirstLine)
            return separator;
        const Fit fit = fitOf(csvSample(text, separator));
        if (fit > bestFit) {
            best = separator;
            bestFit = fit;
        }
    }
    return best;
}

bool guessCsvHeader(const CsvSample &rows, const IsKnownHeader &isKnown)
{
    if (rows.isEmpty())
        return true;
    const QStringList &first = rows.first();
    const auto known = [&isKnown](const QString &cell) {
        return isKnown && isKnown(cell.trimmed());
    };
    if (std::any_of(first.begin(), first.end(), known))
        return true;
    for (qsizetype column = 0; column < first.size(); ++column) {
        const Shape shape = shapeOf(first[column]);
        const bool isData =
            shape == Shape::Value || (shape == Shape::Number && isAllBelow(rows, column, isNumber));
        if (isData)
            return false;
    }
    return first.size() > 1 || rows.size() == 1 || isAllBelow(rows, 0, isNoWord);
}

} // namespace chapterhouse
