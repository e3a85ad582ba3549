#include "exchange/content/contentexport.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "exchange/content/contentimport.h"
#include "exchange/safefile.h"

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

/// Writes the files of a collection one by one.
class ContentWriter {
public:
    ContentWriter(const ContentCollection &collection, const QDir &folder, QSet<QString> taken)
        : m_collection(collection), m_folder(folder), m_taken(std::move(taken))
    {
    }

    void write(const Record &record)
    {
        const auto name = fileNameFor(m_collection, record, [this](const QString &lowerName) {
            return m_taken.contains(lowerName);
        });
        if (!name)
            return complain(name.error(), {});
        m_taken.insert(name->toLower());
        if (const auto written = writeAs(*name, record); !written)
            complain(written.error(), *name);
    }

    ContentExport result() const { return m_result; }

    Result<void> writeAs(const QString &name, const Record &record)
    {
        const auto present = fileNamed(name);
        if (!present)
            return failed(present);
        const QByteArray source = bytesOfSource(record);
        const auto wanted = source.isEmpty() ? fileWithoutSource(name, *present, record)
                                             : patch(m_collection, source, record);
        if (!wanted)
            return failed(wanted);
        if (*wanted == *present) {
            ++m_result.same;
            return {};
        }
        if (!present->isEmpty() && !source.isEmpty() && *present != source)
            return fail(ErrorKind::Conflict, Words::tr("The file was changed since it was last "
                                                       "read. Import it first."));
        return writeSafely(m_folder.filePath(name), *wanted).map([this] { ++m_result.written; });
    }

private:
    /// What the file holds; nothing when there is none.
    Result<QByteArray> fileNamed(const QString &name) const
    {
        if (const auto checked = checkName(name); !checked)
            return failed(checked);
        const QFileInfo info(m_folder.filePath(name));
        if (info.isSymLink())
            return fail(ErrorKind::Input, Words::tr("It is a link, and links are not followed."));
        return info.exists() ? readWholeFile(info.filePath(), largestContentFile) : QByteArray();
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

    void complain(Error error, const QString &name)
    {
        error.file = name;
        m_result.problems.append(error);
    }

    const ContentCollection &m_collection;
    const QDir m_folder;
    QSet<QString> m_taken; ///< names in lower case, of this export and of all records
    ContentExport m_result;
};

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

Result<ContentExport> exportContent(const Reader &reader, const ContentCollection &collection,
                                    const std::vector<Record> &records, const QString &folder)
{
    const auto taken = namesOfAll(reader, collection.kind);
    if (!taken)
        return failed(taken);
    if (!QDir().mkpath(folder))
        return Failure(Error{.kind = ErrorKind::Store,
                             .message = Words::tr("The folder %1 cannot be made.").arg(folder),
                             .file = folder});
    ContentWriter writer(collection, QDir(folder), *taken);
    for (const Record &record : records)
        writer.write(record);
    return writer.result();
}

Result<void> exportContentFile(const ContentCollection &collection, const Record &record,
                               const QString &path)
{
    const QFileInfo file(path);
    return ContentWriter(collection, file.dir(), {}).writeAs(file.fileName(), record);
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
