#include "formats/csvguard.h"

#include <algorithm>

namespace chapterhouse {

namespace {

bool startsFormula(char16_t c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPlainPhoneNumber(QByteArrayView number)
{
    if (number.size() < 2 || number[0] != '+' || !isDigit(number[1]))
        return false;
    return std::all_of(number.begin() + 1, number.end(),
                       [](char c) { return isDigit(c) || c == ' '; });
}

} // namespace

bool needsGuard(QByteArrayView cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == '\'')
        ++at;
    return at < cell.size() && startsFormula(uchar(cell[at]));
}

bool isPlainPhone(QByteArrayView cell)
{
    qsizetype start = 0;
    for (qsizetype end = cell.indexOf("; "); end >= 0; end = cell.indexOf("; ", start)) {
        if (!isPlainPhoneNumber(cell.sliced(start, end - start)))
            return false;
        start = end + 2;
    }
    return isPlainPhoneNumber(cell.sliced(start));
}

QString withoutGuard(QString cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == u'\'')
        ++at;
    if (at > 0 && at < cell.size() && startsFormula(cell[at].unicode()))
        cell.remove(0, 1);
    return cell;
}

} // namespace chapterhouse
