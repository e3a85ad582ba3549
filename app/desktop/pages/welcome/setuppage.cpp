#include "desktop/pages/welcome/setuppage.h"

#include "desktop/pages/welcome/pathfield.h"
#include "desktop/pages/welcome/tierchoices.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "domain/country.h"
#include "domain/currency.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTimeZone>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 600;
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

SetupPage::SetupPage(UserSettings &settings, const QString &usualPath, const QString &importPath,
                     QWidget *parent)
    : Page(parent), m_settings(settings), m_form(new FieldForm), m_tiers(new TierChoices)
{
    setObjectName(u"setupPage"_s);
    addFields(usualPath);
    auto *room = new QWidget;
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(makeColumn(importPath));
    row->addStretch(1);
    auto *around = new QVBoxLayout(room);
    around->addStretch(1);
    around->addLayout(row);
    around->addStretch(2);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(room);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    setFocusProxy(m_person);
}

void SetupPage::addFields(const QString &usualPath)
{
    QString backups = m_settings.text(usersettings::backupFolder);
    if (backups.isEmpty())
        backups = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_person = addField(u"personName"_s, tr("Your name and office"), new TextField,
                        m_settings.text(usersettings::personName))
                   ->editor();
    m_association = addField(u"associationName"_s, tr("Association"), new TextField, {})->editor();
    m_country = addChoice(u"country"_s, tr("Country"), countries(), localCountry());
    m_zone = addChoice(u"zone"_s, tr("Time zone"), zones(),
                       QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_currency = addChoice(u"currency"_s, tr("Currency"), currencies(), localCurrency());
    auto *words = new InkLabel(Colour::Quiet);
    words->setText(tr("Tiers of membership, and what they cost a year"));
    m_form->addWidget(words);
    m_form->addWidget(m_tiers);
    m_path = addField(u"path"_s, tr("File"), new PathField(PathField::What::NewFile), usualPath);
    m_backups =
        addField(u"backups"_s, tr("Backups go to"), new PathField(PathField::What::Folder), backups)
            ->editor();
    m_tiers->setCurrency(textOf(m_currency));
    connect(m_currency, &FieldEditor::edited, this,
            [this] { m_tiers->setCurrency(textOf(m_currency)); });
}

QWidget *SetupPage::makeColumn(const QString &importPath)
{
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Title);
    title->setText(tr("A new file"));
    auto *lead = new InkLabel(Colour::Quiet);
    const QString later = tr("All of this can be changed later.");
    lead->setText(importPath.isEmpty()
                      ? tr("It holds your members, on this computer alone. Your name goes into the "
                           "history of every change.") +
                            u' ' + later
                      : tr("It will hold the members that %1 is imported into. Your name goes into "
                           "the history of every change.")
                                .arg(QFileInfo(importPath).fileName()) +
                            u' ' + later);
    lead->setWordWrap(true);
    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(gap);
    layout->addWidget(title);
    layout->addWidget(lead);
    layout->addWidget(m_form);
    layout->addLayout(makeButtons());
    return column;
}

QLayout *SetupPage::makeButtons()
{
    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(u"back"_s);
    auto *create = new QPushButton(tr("Create the file"));
    create->setObjectName(u"create"_s);
    setButtonKind(create, ButtonKind::Primary);
    for (QPushButton *button : {back, create})
        button->setAutoDefault(true);
    connect(back, &QPushButton::clicked, this, &SetupPage::closed);
    connect(create, &QPushButton::clicked, this, &SetupPage::finish);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(create);
    return buttons;
}

FieldRow *SetupPage::addField(const QString &name, const QString &label, FieldEditor *editor,
                              const QString &value)
{
    editor->setObjectName(name);
    editor->setValue(textValue(value));
    return m_form->addField(label, editor);
}

FieldEditor *SetupPage::addChoice(const QString &name, const QString &label,
                                  const QList<QPair<QString, QString>> &choices,
                                  const QString &value)
{
    QList<ChoiceItem> items;
    for (const auto &[key, text] : choices)
        items.append({key, text});
    auto *field = new SearchableChoiceField;
    field->setChoices(items);
    return addField(name, label, field, value)->editor();
}

QString SetupPage::textOf(const FieldEditor *editor)
{
    const QString *text = std::get_if<QString>(&editor->value());
    return text ? *text : QString();
}

QString SetupPage::problemWith(const QString &path) const
{
    if (path.isEmpty())
        return tr("Say where the file is to be.");
    const QFileInfo info(path);
    if (info.isDir())
        return tr("This is a folder. Add the name of the file, like association.chapterhouse.");
    if (info.exists())
        return tr("There is such a file already. Choose another name, or go back and open it.");
    return {};
}

void SetupPage::finish()
{
    m_form->finishEditing();
    const QString path = textOf(m_path->editor());
    const QString problem = problemWith(path);
    m_path->setProblem(problem);
    if (!problem.isEmpty()) {
        m_path->editor()->setFocus();
        return;
    }
    m_settings.set(usersettings::personName, textOf(m_person));
    m_settings.set(usersettings::backupFolder, textOf(m_backups));
    Q_EMIT finished(path, {.name = textOf(m_association),
                           .zone = textOf(m_zone),
                           .country = textOf(m_country),
                           .currency = textOf(m_currency),
                           .tiers = m_tiers->tiers()});
}

void SetupPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
