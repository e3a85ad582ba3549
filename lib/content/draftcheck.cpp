#include "content/draftcheck.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "content/siteaddress.h"
#include "domain/post.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What the site says of the record.
Result<Record> recordOnSite(const ContentCollection &collection, const Record &record)
{
    return recordFrom(collection, record.text("file"_L1), bytesOfSource(record),
                      blankRecord(record.kind, record.id()))
        .map([](const ContentRecord &read) { return read.record; });
}

/// Checks what one record would be sent as.
class DraftCheck {
public:
    DraftCheck(const ContentCollection &collection, const SiteFacts &facts, const Record &record,
               const SiteEntries &others)
        : m_collection(collection), m_facts(facts), m_record(record), m_others(others),
          m_self(record.id().text())
    {
    }

    QList<Finding> findings()
    {
        nameIt();
        const auto file = patch(m_collection, bytesOfSource(m_record), m_record);
        if (file)
            checkFileOf(*file);
        else
            complain(Severity::Error, "build/unwritten"_L1, file.error().message);
        checkAddress();
        sortByPlace(m_findings);
        return m_findings;
    }

private:
    void nameIt()
    {
        const auto own = fileNameFor(m_collection, m_record, [](const QString &) { return false; });
        if (!own)
            return complain(Severity::Error, "build/unnamed"_L1, own.error().message);
        const auto name = fileNameFor(m_collection, m_record, [this](const QString &lowerName) {
            return m_others.isTaken(lowerName, m_self);
        });
        m_fileName = name.value_or(*own);
        if (m_fileName != *own)
            complain(Severity::Warning, "writing/name-taken"_L1,
                     Words::tr("There is a file %1 already: the one of this will be %2.")
                         .arg(*own, m_fileName));
    }

    void checkFileOf(const QByteArray &file)
    {
        CheckedFile checked = checkFile(m_collection, m_facts, m_fileName, file);
        for (Finding &finding : checked.findings) {
            if (finding.mend && !mended(m_collection, m_record, *finding.mend))
                finding.mend.reset();
        }
        m_findings += checked.findings;
        m_findings += m_others.findingsBeside(checked, m_self, m_facts);
    }

    void checkAddress()
    {
        const QString before = publishedAddressOf(m_collection, m_record);
        const QString now = addressOf(m_collection, m_record);
        if (before.isEmpty() || now == before)
            return;
        complain(Severity::Warning, "build/address-changed"_L1,
                 Words::tr("It would move from %1 to %2: links to it from elsewhere would lead "
                           "nowhere.")
                     .arg(before, now));
        m_findings.back().mend = keptAddress(before);
    }

    /// Everything that the address is made of as the site has it.
    std::optional<Mend> keptAddress(const QString &address) const
    {
        const Result<Record> onSite = recordOnSite(m_collection, m_record);
        Record kept = m_record;
        for (const QLatin1String field : {"category"_L1, m_collection.dayField()}) {
            if (onSite && !field.isEmpty() && catalogueOf(m_record.kind).find(QString(field)))
                kept.set(field, onSite->at(field));
        }
        const auto file = patch(m_collection, bytesOfSource(m_record), kept);
        if (!file || addressOf(m_collection, kept) != address)
            return std::nullopt;
        const Mend mend{Words::tr("Keep the address"), *file};
        return mended(m_collection, m_record, mend) ? std::optional(mend) : std::nullopt;
    }

    void complain(Severity severity, QLatin1String rule, const QString &sentence)
    {
        m_findings.append({.rule = rule, .severity = severity, .sentence = sentence});
    }

    const ContentCollection &m_collection;
    const SiteFacts &m_facts;
    const Record &m_record;
    const SiteEntries &m_others;
    const QString m_self;
    QString m_fileName; ///< empty: it cannot be named yet
    QList<Finding> m_findings;
};

/// Whether what the record's source says is what visitors see.
bool isOnSite(const Record &record)
{
    const bool isPublished =
        record.kind != Kind::Post || record.text("state"_L1) == nameOf(PostState::Published);
    return isPublished && !record.text("source"_L1).isEmpty();
}

} // namespace

QList<Finding> findingsOf(const ContentCollection &collection, const SiteFacts &facts,
                          const Record &record, const SiteEntries &others)
{
    return DraftCheck(collection, facts, record, others).findings();
}

Result<Record> mended(const ContentCollection &collection, const Record &record, const Mend &mend)
{
    Record present = record;
    return patch(collection, bytesOfSource(record), record)
        .and_then([&](const QByteArray &file) {
            present.set("source"_L1, sourceOfBytes(file));
            return recordFrom(collection, record.text("file"_L1), mend.file, present);
        })
        .and_then([&](ContentRecord taken) -> Result<Record> {
            for (const QLatin1String field : {"slug"_L1, "file"_L1, "source"_L1})
                taken.record.set(field, record.at(field));
            const auto file = patch(collection, bytesOfSource(record), taken.record);
            if (!file)
                return failed(file);
            if (*file != mend.file)
                return fail(ErrorKind::Conflict,
                            Words::tr("That cannot be mended here: change the file itself."));
            return taken.record;
        });
}

QString publishedAddressOf(const ContentCollection &collection, const Record &record)
{
    if (!isOnSite(record))
        return {};
    const auto read = recordOnSite(collection, record);
    return read ? addressOf(collection, *read) : QString();
}

} // namespace chapterhouse
