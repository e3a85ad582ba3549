#include "desktop/pages/welcome/setuppage.h"

#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/look/dress.h"
#include "domain/country.h"
#include "domain/currency.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 560;
constexpr int titlePointsMore = 6;
constexpr int gap = 16;

QList<QPair<QString, QString>> countries()
{
    QList<QPair<QString, QString>> choices;
    for (const QString &code : countryCodes())
        choices.append({code, countryName(code)});
    std::ranges::sort(choices, {}, &QPair<QString, QString>::second);
    return choices;
}

QList<QPair<QString, QString>> currencies()
{
    QList<QPair<QString, QString>> choices;
    for (const QString &code : currencyCodes())
        choices.append({code, code});
    return choices;
}

QList<QPair<QString, QString>> zones()
{
    QList<QPair<QString, QString>> choices;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        choices.append({QString::fromLatin1(id), QString::fromLatin1(id)});
    return choices;
}

QString localCountry()
{
    return QLocale::territoryToCode(QLocale().territory());
}

QString localCurrency()
{
    const QString code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? u"EUR"_s : code;
}

} // namespace

SetupPage::SetupPage(UserSettings &settings, const QString &usualPath, QWidget *parent)
    : Page(parent), m_settings(settings), m_form(new FieldForm), m_problem(new QLabel)
{
    setObjectName(u"setupPage"_s);
    m_person = addText(u"personName"_s, tr("Your name and office"),
                       settings.text(usersettings::personName));
    m_association = addText(u"associationName"_s, tr("Association"), {});
    m_country = addChoice(u"country"_s, tr("Country"), countries(), localCountry());
    m_zone = addChoice(u"zone"_s, tr("Time zone"), zones(),
                       QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_currency = addChoice(u"currency"_s, tr("Currency"), currencies(), localCurrency());
    m_path = addText(u"path"_s, tr("File"), usualPath);

    auto *title = new QLabel(tr("A new file"));
    QFont font = title->font();
    font.setPointSize(font.pointSize() + titlePointsMore);
    font.setBold(true);
    title->setFont(font);
    auto *lead =
        new QLabel(tr("Your name goes into the history of every change. The six usual tiers "
                      "are made with the file. All of this can be changed later."));
    lead->setWordWrap(true);
    m_problem->setObjectName(u"setupProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(u"back"_s);
    auto *create = new QPushButton(tr("Create the file"));
    create->setObjectName(u"create"_s);
    create->setDefault(true);
    setButtonKind(create, ButtonKind::Primary);
    connect(back, &QPushButton::clicked, this, &SetupPage::closed);
    connect(create, &QPushButton::clicked, this, &SetupPage::finish);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(create);

    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(gap);
    layout->addWidget(title);
    layout->addWidget(lead);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(2);
}

FieldEditor *SetupPage::addText(const QString &name, const QString &label, const QString &value)
{
    auto *field = new TextField;
    field->setObjectName(name);
    field->setValue(textValue(value));
    m_form->addField(label, field);
    return field;
}

FieldEditor *SetupPage::addChoice(const QString &name, const QString &label,
                                  const QList<QPair<QString, QString>> &choices,
                                  const QString &value)
{
    QList<ChoiceItem> items;
    for (const auto &[key, text] : choices)
        items.append({key, text});
    auto *field = new SearchableChoiceField;
    field->setObjectName(name);
    field->setChoices(items);
    field->setValue(textValue(value));
    m_form->addField(label, field);
    return field;
}

QString SetupPage::textOf(const FieldEditor *editor)
{
    const QString *text = std::get_if<QString>(&editor->value());
    return text ? *text : QString();
}

void SetupPage::finish()
{
    m_form->finishEditing();
    const QString path = textOf(m_path);
    if (path.isEmpty() || QFileInfo::exists(path)) {
        m_problem->setText(path.isEmpty()
                               ? tr("Say where the file is to be.")
                               : tr("There is a file %1 already. Choose another name, or "
                                    "go back and open it.")
                                     .arg(path));
        m_problem->show();
        return;
    }
    m_settings.set(usersettings::personName, textOf(m_person));
    Q_EMIT finished(path, {.name = textOf(m_association),
                           .zone = textOf(m_zone),
                           .country = textOf(m_country),
                           .currency = textOf(m_currency)});
}

} // namespace chapterhouse
