#include "formats/opencollective/collectivemembers.h"

#include "base/words.h"
#include "formats/textposition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 500'000;
constexpr size_t mostFaults = 1000;
constexpr double largestAmount = 1e12; // of a currency's units

/// "2017-02-06 14:42", and ISO 8601, which are of UTC where they name no zone.
QDateTime momentFromText(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?\z)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString time = match.hasCaptured(2) ? match.captured(2) : u"00:00"_s;
    const QString zone = match.hasCaptured(3) ? match.captured(3) : u"Z"_s;
    return QDateTime::fromString(match.captured(1) + u'T' + time + zone, Qt::ISODateWithMs).toUTC();
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shortened(QString::fromUtf8(list).sliced(1).chopped(1));
}

/// Takes the values out of one entry, and notes those that are of another type than they should be.
class EntryReader {
public:
    EntryReader(const QJsonObject &entry, int number, std::vector<CollectiveFault> &faults)
        : m_entry(entry), m_number(number), m_faults(faults)
    {
    }

    CollectiveMember read()
    {
        return {.entry = m_number,
                .id = whole("MemberId"_L1),
                .created = moment("createdAt"_L1),
                .isOrganisation = isOrganisation(),
                .role = role(),
                .tier = text("tier"_L1),
                .isActive = flag("isActive"_L1),
                .totalDonated = amount("totalAmountDonated"_L1),
                .currency = text("currency"_L1),
                .lastPaid = moment("lastTransactionAt"_L1),
                .lastAmount = amount("lastTransactionAmount"_L1),
                .profile = text("profile"_L1),
                .name = text("name"_L1),
                .company = text("company"_L1),
                .description = text("description"_L1),
                .image = text("image"_L1),
                .email = text("email"_L1),
                .twitter = text("twitter"_L1),
                .github = text("github"_L1),
                .website = text("website"_L1)};
    }

private:
    /// Absent where it is null.
    std::optional<QJsonValue> valueOf(QLatin1String key) const
    {
        const QJsonValue value = m_entry.value(key);
        return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(value);
    }

    void complain(QLatin1String key, const QString &reason)
    {
        m_faults.push_back({m_number, key, jsonText(m_entry.value(key)), reason});
    }

    QString text(QLatin1String key)
    {
        const auto value = valueOf(key);
        if (value && !value->isString())
            complain(key, Words::tr("This is no text."));
        return value ? value->toString().simplified() : QString();
    }

    bool flag(QLatin1String key)
    {
        const auto value = valueOf(key);
        if (value && !value->isBool())
            complain(key, Words::tr("This is neither true nor false."));
        return value && value->toBool();
    }

    qint64 whole(QLatin1String key)
    {
        const auto value = valueOf(key);
        if (!value)
            return 0;
        constexpr qint64 none = -1;
        const qint64 number = value->toInteger(none);
        if (number < 0)
            complain(key, Words::tr("This is no whole number."));
        return std::max<qint64>(number, 0);
    }

    std::optional<Money> amount(QLatin1String key)
    {
        const auto value = valueOf(key);
        if (!value)
            return std::nullopt;
        const double number = value->toDouble(std::nan(""));
        if (!(std::abs(number) <= largestAmount)) {
            complain(key, Words::tr("This is no amount."));
            return std::nullopt;
        }
        constexpr double hundredths = 100;
        return Money{qRound64(number * hundredths)};
    }

    QDateTime moment(QLatin1String key)
    {
        const QString written = text(key);
        const QDateTime moment = momentFromText(written);
        if (!written.isEmpty() && !moment.isValid())
            complain(key, Words::tr("This is no date, like 2026-03-14 15:09."));
        return moment;
    }

    bool isOrganisation()
    {
        const QString type = text("type"_L1);
        return !type.isEmpty() && type != "USER"_L1 && type != "INDIVIDUAL"_L1;
    }

    CollectiveRole role()
    {
        const QString role = text("role"_L1);
        if (role == "ADMIN"_L1)
            return CollectiveRole::Admin;
        if (role == "HOST"_L1)
            return CollectiveRole::Host;
        return role == "BACKER"_L1 ? CollectiveRole::Backer : CollectiveRole::Other;
    }

    const QJsonObject &m_entry;
    int m_number;
    std::vector<CollectiveFault> &m_faults;
};

Failure notSuchAList(const QString &sentence)
{
    return fail(ErrorKind::Input,
                Words::tr("%1 This is not the list of a collective's members, which Open "
                          "Collective gives at …/members/all.json.")
                    .arg(sentence));
}

Result<QJsonArray> listIn(const QByteArray &json)
{
    if (json.size() > largestCollectiveList)
        return fail(ErrorKind::Input, Words::tr("The list has %L1 bytes; at most %L2 can be read.")
                                          .arg(json.size())
                                          .arg(largestCollectiveList));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QString before =
            QString::fromUtf8(json.first(std::min<qsizetype>(error.offset, json.size())));
        return failAt(positionIn(before, before.size()),
                      Words::tr("This is no JSON: %1.").arg(error.errorString()));
    }
    if (!document.isArray())
        return notSuchAList(Words::tr("The file holds no list."));
    if (document.array().size() > mostEntries)
        return fail(ErrorKind::Input,
                    Words::tr("The list has %L1 entries; at most %L2 can be read.")
                        .arg(document.array().size())
                        .arg(mostEntries));
    return document.array();
}

} // namespace

Result<CollectiveReading> readCollectiveMembers(const QByteArray &json)
{
    const Result<QJsonArray> list = listIn(json);
    if (!list)
        return failed(list);
    CollectiveReading reading;
    for (const QJsonValue entry : *list) {
        const int number = static_cast<int>(reading.members.size()) + 1;
        if (!entry.isObject())
            return notSuchAList(Words::tr("Entry %1 is no object.").arg(number));
        const QJsonObject object = entry.toObject();
        reading.members.push_back(EntryReader(object, number, reading.faults).read());
        if (reading.faults.size() > mostFaults)
            return notSuchAList(
                Words::tr("Up to entry %1, more than %L2 values are not as they should be.")
                    .arg(number)
                    .arg(mostFaults));
    }
    return reading;
}

bool looksLikeCollectiveMembers(const QByteArray &beginning)
{
    static const QRegularExpression first(uR"(\A\x{FEFF}?\s*\[\s*\{[^{}]*"MemberId"\s*:)"_s);
    return first.match(QString::fromUtf8(beginning)).hasMatch();
}

} // namespace chapterhouse
