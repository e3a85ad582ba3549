#include "exchange/demo/demosite.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "content/contenttemplate.h"
#include "content/siteprofile.h"
#include "domain/localtime.h"
#include "domain/post.h"
#include "exchange/content/contentimport.h"
#include "exchange/content/siteimages.h"
#include "base/safefile.h"

#include <QDir>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto resources = ":/demo/site/"_L1;

QByteArray resource(const QString &name)
{
    const auto bytes = readWholeFile(resources + name, largestContentFile);
    if (!bytes)
        qFatal("The demo's %s is not linked in", qPrintable(name));
    return *bytes;
}

QDate dayOf(const Record &post)
{
    const auto moment = dayOrTimeFromText(post.text("publishDate"_L1));
    return moment ? moment->day : QDate();
}

/// {{date}} is the moment of the post in UTC; {{month}} and {{year}} are of its day.
QByteArray filledText(const QString &file, const Record &facts)
{
    const QString date = facts.text("publishDate"_L1);
    const QHash<QString, QString> words{
        {u"date"_s, date + (date.contains(u'T') ? u":00.000Z"_s : u"T00:00:00.000Z"_s)},
        {u"month"_s, QLocale::c().toString(dayOf(facts), u"MMMM yyyy"_s)},
        {u"year"_s, QString::number(dayOf(facts).year())}};
    return filledTemplate(QString::fromUtf8(resource(u"posts/"_s + file)),
                          [&words](const QString &name) { return words.value(name); })
        .toUtf8();
}

bool isPublished(const Record &post)
{
    return post.text("state"_L1) == nameOf(PostState::Published);
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return Failure(Error{.kind = ErrorKind::Store,
                             .message = Words::tr("The folder %1 cannot be made.").arg(folder),
                             .file = folder});
    return writeSafely(path, bytes);
}

Record recordOf(Kind kind, const PlannedRow &row)
{
    Record record = blankRecord(kind, row.id);
    for (const ImportedValue &value : row.values)
        record.values[value.field] = value.value;
    return record;
}

/// What the files of a collection of the site are, each with what is known of it beside its file.
Result<std::vector<Record>> imported(const ImportPlan &plan, Kind kind,
                                     const std::vector<Record> &known, QLatin1String beside)
{
    std::vector<Record> records;
    for (const PlannedRow &row : plan.rows) {
        Record record = recordOf(kind, row);
        const QString file = record.text("file"_L1);
        const auto own = std::ranges::find_if(
            known, [&file](const Record &each) { return each.text("file"_L1) == file; });
        Q_ASSERT(row.outcome == RowOutcome::New && own != known.end());
        record.set(beside, own->at(beside));
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace

DemoSite::DemoSite(const DemoRecords &tables, QDate today) : m_today(today)
{
    for (const DemoRow &row : demoTable(u"authors"_s))
        m_authors.push_back(tables.fromRow(Kind::Author, row));
    for (const DemoRow &row : demoTable(u"posts"_s))
        m_posts.push_back(postOf(tables, row));
}

DemoSite::Post DemoSite::postOf(const DemoRecords &tables, const DemoRow &row)
{
    const ContentCollection &collection = builtInCollection(Kind::Post);
    Record facts = tables.fromRow(Kind::Post, row);
    facts.set("slug"_L1, FieldValue());
    const QByteArray bytes = filledText(row[u"file"_s], facts);
    const auto read = recordFrom(collection, row[u"file"_s], bytes, facts);
    Q_ASSERT(read && read->problems.isEmpty());
    Post post{.record = read->record,
              .name = {},
              .bytes = bytes,
              .pictures = row[u"pictures"_s].split(u"; "_s, Qt::SkipEmptyParts)};
    post.record.set("file"_L1, FieldValue());
    post.record.set("source"_L1, FieldValue());
    post.name = fileNameFor(collection, post.record, [](const QString &) {
                    return false;
                }).value_or(QString());
    return post;
}

Result<void> DemoSite::checkIsFree(const QString &root)
{
    const QFileInfo place(root);
    if (!place.exists() || (place.isDir() && QDir(root).isEmpty()))
        return {};
    return Failure(Error{.kind = ErrorKind::Conflict,
                         .message = Words::tr("The demo association comes with a website in %1, "
                                              "and there is something already. Move that away, or "
                                              "give the file another name.")
                                        .arg(root),
                         .file = root});
}

Result<void> DemoSite::write(const QString &root) const
{
    const QString authors = builtInCollection(Kind::Author).folder;
    Result<void> written =
        writeFile(root + u"/public/admin/config.yml"_s, resource(u"config.yml"_s));
    for (const QString &page : QDir(resources + u"pages"_s).entryList()) {
        if (written)
            written = writeFile(root + u"/src/pages/"_s + page, resource(u"pages/"_s + page));
    }
    for (const Record &author : m_authors) {
        const QString file = author.text("file"_L1);
        if (written)
            written =
                writeFile(root + u'/' + authors + u'/' + file, resource(u"authors/"_s + file));
    }
    for (const Post &post : m_posts) {
        if (written)
            written = writePost(post, root);
    }
    return written;
}

Result<void> DemoSite::writePost(const Post &post, const QString &root)
{
    const ContentCollection &collection = builtInCollection(Kind::Post);
    for (const QString &picture : post.pictures) {
        const auto taken =
            takeImage(collection, root, resources + u"images/"_s + picture, dayOf(post.record));
        if (!taken)
            return failed(taken);
    }
    return isPublished(post.record)
               ? writeFile(root + u'/' + collection.folder + u'/' + post.name, post.bytes)
               : Result<void>();
}

Result<std::vector<Record>> DemoSite::records(const Reader &reader, IdSource &ids,
                                              const QString &root) const
{
    const auto importOf = [&](Kind kind, const std::vector<Record> &known, QLatin1String beside) {
        const ContentCollection &collection = builtInCollection(kind);
        return planContentImport(reader, ids, collection, root + u'/' + collection.folder, m_today)
            .and_then([&](const ImportPlan &plan) { return imported(plan, kind, known, beside); });
    };
    std::vector<Record> published;
    std::vector<Record> drafts;
    for (const Post &post : m_posts) {
        (isPublished(post.record) ? published : drafts).push_back(post.record);
        if (isPublished(post.record))
            published.back().set("file"_L1, post.name);
    }
    const auto authors = importOf(Kind::Author, m_authors, "member"_L1);
    const auto posts = importOf(Kind::Post, published, "event"_L1);
    if (!authors || !posts)
        return failed(authors ? posts : authors);
    std::vector<Record> all = *authors;
    all.insert(all.end(), posts->begin(), posts->end());
    all.insert(all.end(), drafts.begin(), drafts.end());
    return all;
}

} // namespace chapterhouse
