#include "actions/monthreport.h"

#include "content/siteaddress.h"
#include "content/siteprofile.h"
#include "domain/consent.h"
#include "domain/localtime.h"
#include "domain/membership.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysToLookAhead = 60;

/// Reads what a report is made of.
class MonthReader {
public:
    MonthReader(const Reader &reader, QDate day) : m_reader(reader) { m_report.day = day; }

    Result<MonthReport> read()
    {
        return readLastUpdate()
            .and_then([this] { return readNewcomers(); })
            .and_then([this] { return readEvents(); })
            .and_then([this] { return readRecaps(); })
            .map([this] { return std::move(m_report); });
    }

private:
    Result<std::vector<Record>> list(Kind kind, const QString &query, const QString &sort,
                                     qint64 limit = -1) const
    {
        const auto keys = sortFromText(kind, sort);
        if (!keys)
            return failed(keys);
        Database &database = m_reader.database();
        const ListRequest request{.kind = kind,
                                  .query = understoodQuery(kind, query).query,
                                  .sort = *keys,
                                  .day = m_report.day};
        return listKeys(database, request, limit).and_then([&](const std::vector<qint64> &rows) {
            return listRecords(database, kind, rows, m_report.day);
        });
    }

    Result<void> readLastUpdate()
    {
        m_since = m_report.day.addMonths(-1);
        const auto posts = list(Kind::Post,
                                u"category:updates publishDate:<%1"_s.arg(
                                    m_report.day.addDays(1).toString(Qt::ISODate)),
                                u"-publishDate"_s, 1);
        if (!posts)
            return failed(posts);
        if (posts->empty())
            return {};
        const Record &last = posts->front();
        m_report.closing = closingOf(last.text("body"_L1));
        if (const auto moment = dayOrTimeFromText(last.text("publishDate"_L1)))
            m_since = moment->day;
        return {};
    }

    Result<void> readNewcomers()
    {
        const auto tiers = m_reader.all(Kind::Tier);
        const auto members = list(
            Kind::Member, u"status:current member_since:>%1"_s.arg(m_since.toString(Qt::ISODate)),
            QString());
        if (!tiers || !members)
            return failed(tiers ? members : tiers);
        for (const Record &tier : *tiers) {
            Newcomers newcomers{.tier = titleOf(tier),
                                .isSupporting = tier.text("class"_L1) == "supporting"_L1};
            for (const Record &member : *members) {
                if (member.reference("tier"_L1) != tier.id())
                    continue;
                if (mayBeListed(member))
                    newcomers.names += titleOf(member);
                else
                    ++newcomers.others;
            }
            if (!newcomers.names.isEmpty() || newcomers.others > 0)
                m_report.newcomers.push_back(newcomers);
        }
        return {};
    }

    Result<void> readEvents()
    {
        auto events = list(Kind::Event, u"state:announced when:upcoming"_s, u"start"_s);
        if (!events)
            return failed(events);
        const QDate last = m_report.day.addDays(daysToLookAhead);
        for (Record &event : *events) {
            const auto start = dayOrTimeFromText(event.text("start"_L1));
            if (start && start->day <= last)
                m_report.events.push_back(std::move(event));
        }
        return {};
    }

    Result<void> readRecaps()
    {
        const auto posts =
            list(Kind::Post,
                 u"publishDate:>%1 publishDate:<%2"_s.arg(
                     m_since.toString(Qt::ISODate), m_report.day.addDays(1).toString(Qt::ISODate)),
                 u"publishDate"_s);
        if (!posts)
            return failed(posts);
        for (const Record &post : *posts) {
            const auto event = m_reader.find({Kind::Event, post.reference("event"_L1)});
            if (!event)
                return failed(event);
            if (*event && looksBack(post, **event))
                m_report.recaps.append(
                    {titleOf(post), addressOf(builtInCollection(Kind::Post), post)});
        }
        return {};
    }

    const Reader &m_reader;
    MonthReport m_report;
    QDate m_since;
};

} // namespace

Result<MonthReport> monthReportOf(const Reader &reader, QDate day)
{
    return MonthReader(reader, day).read();
}

} // namespace chapterhouse
