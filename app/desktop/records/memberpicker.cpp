#include "desktop/records/memberpicker.h"

#include "desktop/widgets/completionpopup.h"
#include "domain/fieldtext.h"
#include "domain/fold.h"
#include "store/listing.h"

#include <QLineEdit>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffers = 10;
/// Notes and tags are searched too: so many are looked at to offer those first who are called so.
constexpr int mostFound = 50;

using Offers = QList<Completions::Offer>;

/// "1042 · ann@example.org · Lyon": what tells two people of the same name apart.
QString particularsOf(const Record &member)
{
    QStringList parts{member.text("number"_L1), member.list("emails"_L1).value(0),
                      member.text("city"_L1)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Result<Offers> findMembers(Database &database, const QString &text, QDate day)
{
    const Query words{.anyOf = {{{.form = Term::Form::Word, .text = text}}}};
    const ListRequest request{.kind = Kind::Member, .query = words, .sort = {}, .day = day};
    const auto keys = listKeys(database, request, mostFound);
    if (!keys)
        return failed(keys);
    auto members = listRecords(database, Kind::Member, *keys, day);
    if (!members)
        return failed(members);
    const QString prefix = foldedWords(text).value(0);
    std::ranges::stable_partition(*members, [&prefix](const Record &member) {
        return hasWordWithPrefix(titleOf(member), prefix);
    });
    Offers offers;
    for (const Record &member : *members) {
        if (offers.size() == mostOffers)
            break;
        offers.append({titleOf(member), particularsOf(member), member.id().text()});
    }
    return offers;
}

} // namespace

MemberPicker::MemberPicker(OpenFile &file, QWidget *parent)
    : LineField(parent), m_file(file), m_titles(file.reader()), m_popup(new CompletionPopup(edit()))
{
    setPlaceholderText(tr("Name, number or e-mail"));
    m_popup->setSource([this](const QString &text, int) { return offersFor(text); });
    connect(m_popup, &CompletionPopup::picked, this, &MemberPicker::take);
    connect(this, &FieldEditor::edited, this, &MemberPicker::look);
    connect(&file.writer(), &StoreThread::changed, this,
            [this](const ChangeSet &changes) { m_titles.forget(changes); });
}

QString MemberPicker::reference() const
{
    return exactText(value());
}

MemberId MemberPicker::member() const
{
    const auto *id = std::get_if<RecordId>(&value());
    return id ? MemberId(*id) : MemberId();
}

QString MemberPicker::textOf(const FieldValue &value) const
{
    const auto *id = std::get_if<RecordId>(&value);
    return id ? m_titles.of({Kind::Member, *id}) : exactText(value);
}

FieldValue MemberPicker::valueOf(const QString &text) const
{
    const bool isPicked = !m_picked.key.isEmpty() && text == m_picked.text;
    return isPicked ? FieldValue(RecordId(m_picked.key)) : textValue(text);
}

/// Those that are known for now; others come when the reading thread has found them.
Completions MemberPicker::offersFor(const QString &text)
{
    const QString asked = text.trimmed();
    if (foldedWords(asked).isEmpty()) {
        m_asked.clear();
        m_offers.clear();
        return {};
    }
    if (asked != m_asked) {
        m_asked = asked;
        m_file.query(
            this,
            [asked, day = m_file.today()](Database &database) {
                return findMembers(database, asked, day);
            },
            [this, asked](const Result<Offers> &offers) {
                if (!offers || asked != m_asked)
                    return;
                m_offers = *offers;
                if (window()->focusWidget() == edit() && isModified())
                    m_popup->update();
            });
    }
    return {.from = 0, .length = static_cast<int>(text.size()), .offers = m_offers};
}

void MemberPicker::take(const Completions::Offer &offer)
{
    m_picked = offer;
    m_asked.clear();
    m_offers.clear();
    edit()->setText(offer.text);
    finishEditing();
}

/// A number or an e-mail may name somebody although nobody was picked.
void MemberPicker::look(const FieldValue &typed)
{
    m_popup->hide();
    const auto *text = std::get_if<QString>(&typed);
    if (!text)
        return;
    m_file.query(
        this,
        [text = *text](Database &database) {
            return Reader(database).findReference(Kind::Member, text);
        },
        [this, typed](const Result<RecordId> &found) {
            if (!found || value() != typed || isModified())
                return;
            setValue(*found);
            Q_EMIT edited(value());
        });
}

} // namespace chapterhouse
