#pragma once

#include "content/filecheck.h"
#include "contenttesting.h"

namespace chapterhouse::tests {

/// A site with two images and two pages, on 1 March 2026.
inline SiteFacts facts()
{
    using namespace Qt::StringLiterals;
    static const QStringList files{u"src/assets/images/blog/2026/a.png"_s,
                                   u"public/images/events/b.png"_s};
    static const QStringList pages{u"/"_s, u"/about"_s};
    return {.now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC),
            .hasFile = [](const QString &path) { return files.contains(path); },
            .hasPage = [](const QString &address) { return pages.contains(address); }};
}

/// "4:1 warning build/image: sentence [mend]".
inline QStringList shown(const QList<Finding> &findings)
{
    using namespace Qt::StringLiterals;
    QStringList lines;
    for (const Finding &finding : findings)
        lines += u"%1:%2 %3 %4: %5%6"_s.arg(
            QString::number(finding.line), QString::number(finding.column),
            finding.severity == Severity::Error ? u"error"_s : u"warning"_s, QString(finding.rule),
            finding.sentence, finding.mend ? u" ["_s + finding.mend->title + u']' : QString());
    return lines;
}

/// A post with those keys after its title and date.
inline QByteArray postWith(const QByteArray &keys, const QByteArray &body = {})
{
    return "---\ntitle: \"Hello\"\npublishDate: \"2026-01-01T00:00:00.000Z\"\n" + keys + "---\n\n" +
           body + '\n';
}

} // namespace chapterhouse::tests
