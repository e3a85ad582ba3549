#include "exchange/content/contentexport.h"

#include "base/safefile.h"
#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "exchange/content/contentimport.h"

#include <QDir>
#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkName(const QString &name)
{
    if (isSafeFileName(name) && isContentName(name))
        return {};
    return fail(ErrorKind::Input,
                Words::tr("“%1” is no name of a file that the site reads.").arg(name));
}

Result<QByteArray> bytesNow(const QFileInfo &file)
{
    if (file.isSymLink())
        return fail(ErrorKind::Input, Words::tr("It is a link, and links are not followed."));
    return file.exists() ? readWholeFile(file.filePath(), largestContentFile) : QByteArray();
}

/// Plans the files of a collection one by one.
class ContentWriter {
public:
    ContentWriter(const ContentCollection &collection, const QDir &folder, QSet<QString> taken)
        : m_collection(collection), m_folder(folder), m_taken(std::move(taken))
    {
    }

    PlannedFile plan(const Record &record)
    {
        const auto name = fileNameFor(m_collection, record, [this](const QString &lowerName) {
            return m_taken.contains(lowerName);
        });
        if (!name)
            return refused(record, {}, name.error().message);
        m_taken.insert(name->toLower());
        const auto planned = planAs(*name, record);
        return planned ? *planned : refused(record, *name, planned.error().message);
    }

    Result<PlannedFile> planAs(const QString &name, const Record &record) const
    {
        if (const auto checked = checkName(name); !checked)
            return failed(checked);
        const auto present = bytesNow(QFileInfo(m_folder.filePath(name)));
        if (!present)
            return failed(present);
        const QByteArray source = bytesOfSource(record);
        const auto wanted = source.isEmpty() ? fileWithoutSource(name, *present, record)
                                             : patch(m_collection, source, record);
        if (!wanted)
            return failed(wanted);
        const bool isSame = *wanted == *present;
        if (!isSame && !present->isEmpty() && !source.isEmpty() && *present != source)
            return fail(ErrorKind::Conflict, Words::tr("The file was changed since it was last "
                                                       "read. Import it first."));
        return PlannedFile{.what = isSame               ? PlannedFile::What::Same
                                   : present->isEmpty() ? PlannedFile::What::New
                                                        : PlannedFile::What::Change,
                           .title = titleOf(record),
                           .name = name,
                           .before = *present,
                           .after = *wanted};
    }

private:
    static PlannedFile refused(const Record &record, const QString &name, const QString &reason)
    {
        return {.what = PlannedFile::What::Refused,
                .title = titleOf(record),
                .name = name,
                .reason = reason};
    }

    /// What the record does not say stays as the file has it.
    Result<QByteArray> fileWithoutSource(const QString &name, const QByteArray &present,
                                         Record record) const
    {
        if (present.isEmpty())
            return patch(m_collection, {}, record);
        const auto read =
            recordFrom(m_collection, name, present, blankRecord(record.kind, record.id()));
        if (!read)
            return failed(read);
        for (qsizetype i = 0; i < record.values.size(); ++i) {
            if (isAbsent(record.values[i]))
                record.values[i] = read->record.values[i];
        }
        return patch(m_collection, present, record);
    }

    const ContentCollection &m_collection;
    const QDir m_folder;
    QSet<QString> m_taken; ///< names in lower case, of this export and of all records
};

/// Conflict when it is not as it was planned from any more.
Result<void> writeFile(const QDir &folder, const PlannedFile &file)
{
    const QString path = folder.filePath(file.name);
    return bytesNow(QFileInfo(path)).and_then([&](const QByteArray &present) -> Result<void> {
        if (present != file.before)
            return fail(ErrorKind::Conflict,
                        Words::tr("Somebody changed the file meanwhile. Look again."));
        return writeSafely(path, file.after);
    });
}

Result<QSet<QString>> namesOfAll(const Reader &reader, Kind kind)
{
    return reader.all(kind).map([](const std::vector<Record> &records) {
        QSet<QString> names;
        for (const Record &record : records)
            names.insert(record.text("file"_L1).toLower());
        return names;
    });
}

} // namespace

Result<ContentExportPlan> planContentExport(const Reader &reader,
                                            const ContentCollection &collection,
                                            const std::vector<Record> &records,
                                            const QString &folder, const Progress &progress)
{
    const auto taken = namesOfAll(reader, collection.kind);
    if (!taken)
        return failed(taken);
    ContentExportPlan plan{.folder = folder, .files = {}};
    ContentWriter writer(collection, QDir(folder), *taken);
    for (const Record &record : records) {
        const auto done = static_cast<qint64>(plan.files.size());
        if (auto told = report(progress, done, static_cast<qint64>(records.size())); !told)
            return failed(told);
        plan.files.push_back(writer.plan(record));
    }
    return plan;
}

Result<ContentExport> writeContent(const ContentExportPlan &plan)
{
    if (!QDir().mkpath(plan.folder))
        return Failure(Error{.kind = ErrorKind::Store,
                             .message = Words::tr("The folder %1 cannot be made.").arg(plan.folder),
                             .file = plan.folder});
    ContentExport done;
    for (const PlannedFile &file : plan.files) {
        Result<void> written;
        if (file.what == PlannedFile::What::Refused)
            written = fail(ErrorKind::Input, file.reason);
        else if (file.what != PlannedFile::What::Same)
            written = writeFile(QDir(plan.folder), file);
        if (!written) {
            Error problem = written.error();
            problem.file = file.name;
            done.problems.append(problem);
            continue;
        }
        ++(file.what == PlannedFile::What::Same ? done.same : done.written);
    }
    return done;
}

Result<ContentExport> exportContent(const Reader &reader, const ContentCollection &collection,
                                    const std::vector<Record> &records, const QString &folder)
{
    return planContentExport(reader, collection, records, folder)
        .and_then([](const ContentExportPlan &plan) { return writeContent(plan); });
}

Result<void> exportContentFile(const ContentCollection &collection, const Record &record,
                               const QString &path)
{
    const QFileInfo file(path);
    return ContentWriter(collection, file.dir(), {})
        .planAs(file.fileName(), record)
        .and_then([&file](const PlannedFile &planned) {
            return planned.what == PlannedFile::What::Same ? Result<void>()
                                                           : writeFile(file.dir(), planned);
        });
}

Result<ContentFile> contentFileOf(const Reader &reader, const ContentCollection &collection,
                                  const Record &record)
{
    const auto taken = namesOfAll(reader, collection.kind);
    if (!taken)
        return failed(taken);
    const auto name = fileNameFor(collection, record, [&taken](const QString &lowerName) {
        return taken->contains(lowerName);
    });
    if (!name)
        return failed(name);
    if (const auto checked = checkName(*name); !checked)
        return failed(checked);
    return patch(collection, bytesOfSource(record), record).map([&name](const QByteArray &bytes) {
        return ContentFile{*name, bytes};
    });
}

} // namespace chapterhouse
