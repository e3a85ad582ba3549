#include "architecture/sourcefile.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

bool isSource(const QFileInfo &file)
{
    static const QStringList suffixes{u"cpp"_s, u"h"_s, u"sql"_s, u"cmake"_s, u"sh"_s};
    return suffixes.contains(file.suffix()) || file.fileName() == u"CMakeLists.txt"_s ||
           (file.suffix().isEmpty() && file.isExecutable());
}

/// Where the token that starts at `from` ends: a literal, a comment, or one character.
qsizetype endOfToken(QStringView code, qsizetype from)
{
    const auto past = [&](QStringView closing, qsizetype start) {
        const qsizetype at = code.indexOf(closing, start);
        return at < 0 ? code.size() : at + closing.size();
    };
    const QStringView rest = code.mid(from);
    if (rest.startsWith("//"_L1)) {
        const qsizetype end = code.indexOf(u'\n', from);
        return end < 0 ? code.size() : end;
    }
    if (rest.startsWith("/*"_L1))
        return past(u"*/", from + 2);
    if (rest.startsWith("R\""_L1)) {
        const qsizetype bracket = rest.indexOf(u'(');
        return past(u')' + rest.mid(2, bracket - 2).toString() + u'"', from);
    }
    const bool separatesDigits = rest.startsWith(u'\'') && from > 0 && code[from - 1].isDigit();
    if ((!rest.startsWith(u'"') && !rest.startsWith(u'\'')) || separatesDigits)
        return from + 1;
    qsizetype end = from + 1;
    while (end < code.size() && code[end] != code[from] && code[end] != u'\n')
        end += code[end] == u'\\' ? 2 : 1;
    return std::min(end + 1, code.size());
}

} // namespace

QList<SourceFile> sourceTree(const QString &root)
{
    QList<SourceFile> files;
    for (const QString &top : {u"app"_s, u"lib"_s, u"packaging"_s, u"tests"_s}) {
        QDirIterator found(QDir(root).filePath(top), QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            if (isSource(found.fileInfo()) && file.open(QIODevice::ReadOnly))
                files.append({QDir(root).relativeFilePath(found.filePath()),
                              QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

QString withoutComments(QStringView code)
{
    QString result;
    result.reserve(code.size());
    for (qsizetype at = 0; at < code.size();) {
        const QStringView token = code.mid(at, endOfToken(code, at) - at);
        const bool isComment = token.startsWith("//"_L1) || token.startsWith("/*"_L1);
        for (const QChar c : token)
            result += isComment && c != u'\n' ? u' ' : c;
        at += token.size();
    }
    return result;
}

} // namespace chapterhouse::tests
