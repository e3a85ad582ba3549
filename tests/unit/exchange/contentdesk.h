#pragma once

#include "content/contentfile.h"
#include "content/siteprofile.h"
#include "exchange/content/contentexport.h"
#include "exchange/content/contentimport.h"
#include "exchange/import/importapplier.h"
#include "support/storefixture.h"

#include <QDir>
#include <QFile>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

inline constexpr auto meetup = "---\n"
                               "title: Meetup\n"
                               "eventDate: \"2026-12-03T16:28:00.000Z\"\n"
                               "location: Milan\n"
                               "---\n";

/// A store beside a folder of event files.
class ContentDesk : public StoreFixture {
public:
    ContentDesk() { QDir().mkpath(folder()); }

    QString folder() const { return file(u"events"_s); }
    QString pathOf(const QString &name) const { return folder() + u'/' + name; }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }

    ImportPlan plan(const QString &path = {})
    {
        return must(planContentImport(store().reader(), ids, builtInCollection(Kind::Event),
                                      path.isEmpty() ? folder() : path, QDate(2026, 11, 21)));
    }
    /// Imports the folder and tells the counts and problems.
    QString import(const QString &path = {})
    {
        const ImportPlan planned = plan(path);
        const ImportCounts counts = must(applyImport(store(), planned, u"events"_s)).counts;
        QStringList told{
            u"%1 new, %2 updated, %3 same, %4 duplicates, %5 rejected"_s.arg(counts.added)
                .arg(counts.updated)
                .arg(counts.same)
                .arg(counts.duplicates)
                .arg(counts.rejected)};
        for (const ImportProblem &problem : planned.problems)
            told += u"%1:%2: %3: %4"_s.arg(
                QFileInfo(problem.file).fileName(), QString::number(problem.line),
                problem.severity == ImportProblem::Severity::Error ? u"error"_s : u"warning"_s,
                problem.reason);
        return told.join(u'\n');
    }
    QString exportAll(const QString &to = {})
    {
        const ContentExport done =
            must(exportContent(store().reader(), builtInCollection(Kind::Event), events(),
                               to.isEmpty() ? folder() : to));
        QStringList told{u"%1 written, %2 same"_s.arg(done.written).arg(done.same)};
        for (const Error &problem : done.problems)
            told += u"%1: %2"_s.arg(problem.file, problem.message);
        return told.join(u'\n');
    }

    std::vector<Record> events() { return must(store().reader().all(Kind::Event)); }
    Record event(const QString &name)
    {
        return must(store().reader().recordsWith(Kind::Event, "file"_L1, name)).at(0);
    }
};

} // namespace chapterhouse::tests
