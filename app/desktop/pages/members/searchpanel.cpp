#include "desktop/pages/members/searchpanel.h"

#include "desktop/pages/members/searchcompletion.h"
#include "desktop/pages/members/searchvalues.h"
#include "desktop/widgets/chip.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/fields/calendarpopup.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/searchfield.h"
#include "domain/daytext.h"
#include "store/querysql.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int renewalDays = 30;
const QString dueChoice = u"due"_s;

Term termFrom(const QString &text)
{
    return understoodQuery(Kind::Member, text).query.anyOf.at(0).at(0);
}

} // namespace

SearchPanel::SearchPanel(OpenFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_field(new SearchField), m_chips(new ChipRow),
      m_asOf(new Chip(Chip::Kind::Menu, {})), m_values(new SearchValues(file, this))
{
    m_field->setObjectName(u"memberSearch"_s);
    m_field->setPlaceholderText(tr("Name, e-mail, city … or country:it joined:>2024"));
    m_field->setCompletionSource([this](const QString &text, int cursor) {
        return memberCompletions(m_file.reader(), *m_values, text, cursor);
    });
    connect(m_values, &SearchValues::changed, m_field, &SearchField::refreshCompletions);
    m_chips->setObjectName(u"memberChips"_s);
    m_asOf->setObjectName(u"asOf"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_chips, 1);
    row->addWidget(m_asOf, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_field);
    column->addLayout(row);
    addChoices();
    showDay();
    showTerms();
    connect(m_field, &SearchField::textEdited, this, &SearchPanel::read);
    connect(m_field, &SearchField::leftDownwards, this, &SearchPanel::leftDownwards);
    connect(m_field, &SearchField::submitted, this, &SearchPanel::leftDownwards);
    connect(m_chips, &ChipRow::choiceToggled, this, &SearchPanel::toggle);
    connect(m_chips, &ChipRow::termRemoved, this, &SearchPanel::removeTerm);
    connect(m_chips, &ChipRow::termClicked, m_field, &SearchField::focusAndSelect);
    connect(m_chips, &ChipRow::filterRequested, this, &SearchPanel::offerKeys);
    connect(m_asOf, &Chip::clicked, this, &SearchPanel::offerDays);
    connect(&file, &OpenFile::dayChanged, this, &SearchPanel::showTerms);
}

void SearchPanel::addChoices()
{
    const auto add = [this](const QString &key, const QString &label) {
        m_choices += key;
        m_chips->addChoice(key, label);
    };
    add({}, tr("All"));
    add(u"status:current"_s, tr("Current"));
    add(dueChoice, tr("Renewals due"));
    add(u"status:lapsed"_s, tr("Lapsed"));
    add(u"class:supporting"_s, tr("Partners"));
    m_chips->setFilterOffered(true);
}

/// What is due depends on the day.
Term SearchPanel::choiceTerm(const QString &key) const
{
    if (key != dueChoice)
        return termFrom(key);
    const QDate today = m_file.today();
    return termFrom(u"paid_until:%1..%2"_s.arg(today.toString(Qt::ISODate),
                                               today.addDays(renewalDays).toString(Qt::ISODate)));
}

QString SearchPanel::text() const
{
    return m_field->text();
}

void SearchPanel::setText(const QString &text)
{
    m_field->setText(text);
    read();
}

void SearchPanel::focusField()
{
    m_field->focusAndSelect();
}

void SearchPanel::addTool(QWidget *tool)
{
    static_cast<QBoxLayout *>(layout()->itemAt(1)->layout())->addWidget(tool, 0, Qt::AlignTop);
}

void SearchPanel::read()
{
    const ParsedQuery parsed = understoodQuery(Kind::Member, m_field->text());
    QStringList sentences;
    for (const QueryNote &note : parsed.notes)
        sentences += note.sentence;
    m_field->setExplanation(sentences.join(u' '));
    if (parsed.query == m_query)
        return;
    m_query = parsed.query;
    showTerms();
    Q_EMIT queryChanged(m_query);
}

void SearchPanel::showTerms()
{
    std::vector<Term> standing;
    for (const QString &choice : std::as_const(m_choices)) {
        if (choice.isEmpty())
            continue;
        const Term term = choiceTerm(choice);
        const bool on = hasTerm(m_query, term);
        m_chips->setChecked(choice, on);
        if (on)
            standing.push_back(term);
    }
    m_chips->setChecked({}, m_query.anyOf.empty());
    QList<ChipRow::Term> others;
    if (m_query.anyOf.size() == 1) {
        for (const Term &term : m_query.anyOf.front()) {
            const bool isWord = term.form == Term::Form::Word || term.form == Term::Form::Phrase;
            if (!isWord && std::ranges::find(standing, term) == standing.end())
                others.append({toText(term), toText(term)});
        }
    }
    m_chips->setTerms(others);
}

void SearchPanel::toggle(const QString &key, bool on)
{
    if (key.isEmpty())
        return write({});
    const Term term = choiceTerm(key);
    if (!on)
        return write(withoutTerm(m_query, term));
    Query query = m_query;
    for (const QString &choice : std::as_const(m_choices)) {
        // A member has one status: of two chips of one key the later one holds.
        if (!choice.isEmpty() && choiceTerm(choice).key == term.key)
            query = withoutTerm(query, choiceTerm(choice));
    }
    write(withTerm(query, term));
}

void SearchPanel::removeTerm(const QString &key)
{
    write(withoutTerm(m_query, termFrom(key)));
}

void SearchPanel::write(const Query &query)
{
    m_field->setText(toText(query));
    read();
    showTerms();
}

void SearchPanel::offerKeys(const QPoint &below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *key :
         {"status", "class", "tier", "country", "city", "tag", "joined", "paid_until"}) {
        const Catalogue &catalogue = catalogueOf(Kind::Member);
        const auto field = catalogue.find(QString::fromLatin1(key));
        connect(menu->addAction(catalogue.at(field.value()).titleText()), &QAction::triggered, this,
                [this, begun = QString::fromLatin1(key) + u':'] {
                    const QString text = m_field->text().trimmed();
                    m_field->setText(text.isEmpty() ? begun : text + u' ' + begun);
                    m_field->setFocus();
                });
    }
    menu->popup(below);
}

void SearchPanel::setDay(std::optional<QDate> day)
{
    if (day == m_file.today())
        day.reset();
    if (day == m_day)
        return;
    m_day = day;
    showDay();
    Q_EMIT dayChanged(m_day);
}

void SearchPanel::showDay()
{
    m_asOf->setText(m_day ? tr("As of: %1").arg(dayText(*m_day)) : tr("As of: today"));
    m_asOf->setAccessibleName(m_asOf->text());
    m_asOf->setActive(m_day.has_value());
    m_asOf->updateGeometry();
    m_asOf->update();
}

void SearchPanel::offerDays()
{
    const QDate today = m_file.today();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"asOfMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &label, std::optional<QDate> day) {
        connect(menu->addAction(label), &QAction::triggered, this, [this, day] { setDay(day); });
    };
    offer(tr("Today"), std::nullopt);
    const QDate yearEnd(today.year() - 1, 12, 31);
    offer(tr("The end of last year, %1").arg(dayText(yearEnd)), yearEnd);
    offer(tr("A year ago, %1").arg(dayText(today.addYears(-1))), today.addYears(-1));
    connect(menu->addAction(tr("Another day…")), &QAction::triggered, this, [this, today] {
        auto *calendar = new CalendarPopup(this);
        calendar->setAttribute(Qt::WA_DeleteOnClose);
        connect(calendar, &CalendarPopup::dayChosen, this, [this](QDate day) { setDay(day); });
        calendar->openUnder(m_asOf, m_day.value_or(today));
    });
    menu->popup(m_asOf->mapToGlobal(m_asOf->rect().bottomLeft()));
}

} // namespace chapterhouse
