#include "exchange/import/headersynonyms.h"

#include "base/words.h"

#include <QFile>

static void initResources()
{
    Q_INIT_RESOURCE(exchange);
}

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rankOfKey = 0;
constexpr int rankOfAlias = 1;
constexpr int rankOfTitle = 2;
constexpr int rankOfFirstSynonym = 3;

/// Whether several columns of a file may say it: "E-mail 2", "Address line 2".
bool mayRepeat(const ColumnTarget &target, const Catalogue &catalogue)
{
    return target.what == ColumnTarget::What::Field &&
           (catalogue.at(target.field).kind == FieldKind::List ||
            catalogue.at(target.field).key == "street"_L1);
}

} // namespace

HeaderSynonyms::HeaderSynonyms(const Catalogue &catalogue) : m_catalogue(catalogue)
{
    initResources();
    addOwnNames();
    readSynonyms();
}

void HeaderSynonyms::add(const QString &name, const HeaderMeaning &meaning)
{
    const QString key = headerKey(name);
    if (name.endsWith(u'*'))
        m_beginnings.push_back({key, meaning});
    else if (!key.isEmpty() && !m_names.contains(key))
        m_names.insert(key, meaning);
}

void HeaderSynonyms::addOwnNames()
{
    const auto addAll = [this](auto nameOfField, int rank) {
        for (qsizetype i = 0; i < m_catalogue.size(); ++i) {
            const FieldSpec &field = m_catalogue.at(i);
            if (!field.is(FieldFlag::Derived) && !field.is(FieldFlag::Kept))
                add(nameOfField(field), {ColumnTarget::ofField(i), rank});
        }
    };
    addAll([](const FieldSpec &field) { return QString(field.key); }, rankOfKey);
    if (m_catalogue.kind() == Kind::Member) {
        for (const PeriodPartSpec &part : periodParts()) {
            add(part.name, {ColumnTarget::ofPeriod(part.part, 1), rankOfKey});
            add(Words::tr(part.title), {ColumnTarget::ofPeriod(part.part, 1), rankOfTitle});
        }
    }
    addAll([](const FieldSpec &field) { return QString(field.alias); }, rankOfAlias);
    addAll([](const FieldSpec &field) { return QString::fromLatin1(field.title); }, rankOfTitle);
    addAll([](const FieldSpec &field) { return field.titleText(); }, rankOfTitle);
}

void HeaderSynonyms::readSynonyms()
{
    QFile file(u":/exchange/headersynonyms.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString text = QString::fromUtf8(opened ? file.readAll() : QByteArray());
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList columns = line.split(u'\t');
        if (columns.size() != 3 || columns[0] != nameOf(m_catalogue.kind()))
            continue;
        const auto target = importTargetNamed(m_catalogue, columns[1]);
        Q_ASSERT(target);
        int rank = rankOfFirstSynonym;
        for (const QString &synonym : columns[2].split(u';'))
            add(synonym, {*target, rank++});
    }
}

std::optional<HeaderMeaning> HeaderSynonyms::meaningOf(QStringView header) const
{
    const QString key = headerKey(header);
    if (key.isEmpty())
        return std::nullopt;
    const auto meaning = lookUp(key);
    return meaning ? meaning : numbered(key);
}

std::optional<HeaderMeaning> HeaderSynonyms::lookUp(const QString &key) const
{
    if (const auto known = m_names.constFind(key); known != m_names.cend())
        return *known;
    for (const Beginning &beginning : m_beginnings) {
        if (key.startsWith(beginning.key))
            return beginning.meaning;
    }
    return std::nullopt;
}

/// "Paid until 2" is of the second period, "Phone 2" one more phone.
std::optional<HeaderMeaning> HeaderSynonyms::numbered(const QString &key) const
{
    qsizetype letters = key.size();
    while (letters > 0 && key[letters - 1].isDigit())
        --letters;
    const int number = QStringView(key).sliced(letters).toInt();
    auto meaning = lookUp(key.left(letters));
    if (!meaning || number < 1 || number > mostPeriods)
        return std::nullopt;
    if (meaning->target.what == ColumnTarget::What::Period)
        meaning->target.period = number;
    else if (!mayRepeat(meaning->target, m_catalogue))
        return std::nullopt;
    return meaning;
}

} // namespace chapterhouse
