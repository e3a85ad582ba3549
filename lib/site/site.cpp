#include "site/site.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPath = 1'000; // bytes of UTF-8
constexpr qsizetype longestPart = 255;

/// Names that are devices on Windows, with any ending.
bool isDevice(const QString &part)
{
    static const QRegularExpression device(
        uR"(\A(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return device.match(part).hasMatch();
}

bool isKeptCharacter(char32_t character)
{
    constexpr QStringView refused = u"\\:*?\"<>|";
    return QChar::isPrint(character) &&
           (character > 0x7f || !refused.contains(QChar(static_cast<char16_t>(character))));
}

bool isPart(const QString &part)
{
    return !part.isEmpty() && part != "."_L1 && part != ".."_L1 &&
           part.compare(".git"_L1, Qt::CaseInsensitive) != 0 && !part.endsWith(u'.') &&
           !part.endsWith(u' ') && part.toUtf8().size() <= longestPart && !isDevice(part) &&
           std::ranges::all_of(part.toUcs4(), isKeptCharacter);
}

} // namespace

QByteArray blobId(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()) + '\0');
    hash.addData(bytes);
    return hash.result().toHex();
}

bool isSitePath(const QString &path)
{
    return path.toUtf8().size() <= longestPath && std::ranges::all_of(path.split(u'/'), isPart);
}

QString nameIn(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

bool isDirectlyIn(const QString &path, const QStringList &folders)
{
    return folders.contains(path.left(qMax(0, path.lastIndexOf(u'/'))));
}

} // namespace chapterhouse
