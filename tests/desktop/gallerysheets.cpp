#include "gallerysheets.h"

#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/chip.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/fields/calendarpopup.h"
#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/pill.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/rail.h"
#include "desktop/widgets/searchfield.h"
#include "desktop/widgets/tabstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chapterhouse::gallery {

namespace {

QPushButton *button(const QString &text, ButtonKind kind = ButtonKind::Plain)
{
    auto *made = new QPushButton(text);
    setButtonKind(made, kind);
    return made;
}

QHBoxLayout *inARow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

QHBoxLayout *buttonStates(ButtonKind kind)
{
    QPushButton *hovered = button(u"Hovered"_s, kind);
    hovered->setAttribute(Qt::WA_UnderMouse);
    QPushButton *pressed = button(u"Pressed"_s, kind);
    pressed->setDown(true);
    QPushButton *disabled = button(u"Disabled"_s, kind);
    disabled->setEnabled(false);
    QPushButton *withIcon = button(u"With icon"_s, kind);
    withIcon->setIcon(
        iconOf(Icon::Add, kind == ButtonKind::Primary ? Colour::OnAccent : Colour::Text));
    return inARow({button(u"Import…"_s, kind), hovered, pressed, withIcon, disabled});
}

QHBoxLayout *toolButtons()
{
    QList<QWidget *> made;
    for (const Icon icon : {Icon::More, Icon::Columns, Icon::Undo, Icon::Redo}) {
        auto *tool = new QToolButton;
        tool->setIcon(iconOf(icon));
        tool->setAutoRaise(made.size() > 1);
        tool->setCheckable(true);
        tool->setChecked(icon == Icon::Redo);
        made.append(tool);
    }
    return inARow(made);
}

QHBoxLayout *marks()
{
    auto *on = new QCheckBox(u"Newsletter"_s);
    on->setChecked(true);
    auto *partly = new QCheckBox(u"Some of them"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *disabled = new QCheckBox(u"Disabled"_s);
    disabled->setEnabled(false);
    auto *mine = new QRadioButton(u"Mine"_s);
    mine->setChecked(true);
    return inARow(
        {new QCheckBox(u"Listing"_s), on, partly, disabled, mine, new QRadioButton(u"Site's"_s)});
}

ChipRow *chips()
{
    auto *row = new ChipRow;
    row->addChoice(u"all"_s, u"All"_s, 1204);
    row->addChoice(u"current"_s, u"Current"_s);
    row->addChoice(u"due"_s, u"Renewals due"_s);
    row->addChoice(u"lapsed"_s, u"Lapsed"_s);
    row->setChecked(u"all"_s, true);
    row->setTerms(
        {{u"chapter"_s, u"Chapter: Italia, France"_s}, {u"joined"_s, u"Joined after 2024"_s}});
    return row;
}

TabStrip *tabs()
{
    auto *strip = new TabStrip;
    for (const QString &name : {u"Details"_s, u"Membership"_s, u"Events"_s, u"History"_s})
        strip->addTab(name);
    strip->setCount(1, 3);
    strip->setCount(2, 7);
    return strip;
}

QVBoxLayout *page(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setSpacing(spacing::wide);
    return column;
}

void fill(Rail *rail)
{
    const QList<std::tuple<QString, QString, Icon>> places = {
        {u"home"_s, u"Home"_s, Icon::Home},
        {u"members"_s, u"Members"_s, Icon::Members},
        {u"dues"_s, u"Dues"_s, Icon::Dues},
        {u"chapters"_s, u"Chapters"_s, Icon::Chapters},
        {u"events"_s, u"Events"_s, Icon::Events},
        {u"blog"_s, u"Blog"_s, Icon::Blog},
        {u"assemblies"_s, u"Assemblies"_s, Icon::Assemblies},
    };
    for (const auto &[key, label, icon] : places)
        rail->addPlace(key, label, icon);
    rail->addPlace(u"website"_s, u"Website"_s, Icon::Website, Rail::Where::Foot);
    rail->setViews(u"members"_s, {{u"it"_s, u"Italian members"_s, 64},
                                  {u"due"_s, u"Renewals due"_s, 18},
                                  {u"x"_s, u"Speakers who said yes in spring"_s, 41}});
    rail->setBadge(u"website"_s, 3, u"2 to send, 1 to decide"_s);
    rail->setCurrent(u"members"_s);
}

MessageBar *bar(Tone tone, const QString &sentence, const QString &step = {})
{
    auto *made = new MessageBar;
    made->showMessage(tone, sentence);
    if (!step.isEmpty())
        made->addStep(step);
    return made;
}

} // namespace

const std::vector<Sheet> &sheets()
{
    static const std::vector<Sheet> all = {
        {u"members"_s, QSize(1280, 800), &makeMembers},
        {u"controls"_s, QSize(720, 700), &makeControls},
        {u"icons"_s, QSize(560, 420), &makeIcons},
        {u"rails"_s, QSize(640, 480), &makeRails},
        {u"bars"_s, QSize(820, 480), &makeBars},
        {u"fields"_s, QSize(860, 700), &makeFields},
        {u"empty"_s, QSize(700, 420), &makeEmpty},
        {u"search"_s, QSize(700, 240), &makeSearch},
        {u"menu"_s, QSize(300, 260), &makeMenu},
        {u"list"_s, QSize(420, 260), &makeList},
        {u"calendar"_s, QSize(300, 260), &makeCalendar},
    };
    return all;
}

QWidget *makeControls()
{
    auto *sheet = new QWidget;
    QVBoxLayout *column = page(sheet);
    column->addWidget(new InkLabel(Colour::Text, InkLabel::Size::Title));
    static_cast<InkLabel *>(column->itemAt(0)->widget())->setText(u"Controls"_s);
    for (const ButtonKind kind : {ButtonKind::Plain, ButtonKind::Primary, ButtonKind::Link})
        column->addLayout(buttonStates(kind));
    column->addLayout(toolButtons());
    column->addLayout(marks());
    auto *box = new QComboBox;
    box->addItems({u"Regular"_s, u"Honorary"_s, u"Supporting"_s});
    auto *wrong = new QLineEdit(u"giulia@example"_s);
    setOutline(wrong, Tone::Wrong);
    auto *fixed = new QLineEdit(u"Read-only"_s);
    fixed->setReadOnly(true);
    auto *off = new QLineEdit(u"Disabled"_s);
    off->setEnabled(false);
    auto *number = new QSpinBox;
    number->setValue(30);
    auto *focused = new QLineEdit(u"Focused"_s);
    focused->setObjectName(u"focused"_s);
    column->addLayout(inARow({box, wrong, fixed, off, number, focused}));
    column->addWidget(chips());
    column->addLayout(inARow({new Chip(Chip::Kind::Menu, u"As of: today"_s)}));
    column->addWidget(tabs());
    auto *pills = new QHBoxLayout;
    const QList<Pill> kinds = {{Tone::Good, Icon::SignDot, u"Current"_s},
                               {Tone::Warning, Icon::SignHalf, u"Grace, 21 days left"_s},
                               {Tone::Wrong, Icon::SignRing, u"Lapsed"_s},
                               {Tone::Wrong, Icon::SignPause, u"Suspended to 1 Feb"_s},
                               {Tone::Information, Icon::SignMail, u"Applicant"_s},
                               {Tone::Neutral, Icon::SignDash, u"Contact"_s}};
    for (const Pill &kind : kinds) {
        auto *pill = new StatusPill;
        pill->setPill(kind);
        pills->addWidget(pill);
    }
    pills->addStretch();
    column->addLayout(pills);
    column->addStretch();
    return sheet;
}

QWidget *makeIcons()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    constexpr int columns = 10;
    for (int i = 0; i < iconCount; ++i)
        grid->addWidget(new IconLabel(static_cast<Icon>(i), Colour::Text, 24), i / columns,
                        i % columns);
    auto *program = new QLabel;
    program->setPixmap(programIcon().pixmap(QSize(48, 48), sheet->devicePixelRatioF()));
    grid->addWidget(program, iconCount / columns + 1, 0, 1, 3);
    return sheet;
}

QWidget *makeRails()
{
    auto *sheet = new QWidget;
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(40);
    for (const bool compact : {false, true}) {
        auto *rail = new Rail;
        fill(rail);
        rail->setCompact(compact);
        row->addWidget(rail);
    }
    auto *viewed = new Rail;
    fill(viewed);
    viewed->setCurrent(u"members"_s, u"due"_s);
    viewed->findChild<QWidget *>(u"members/due"_s)->setObjectName(u"focused"_s);
    viewed->findChild<QWidget *>(u"dues"_s)->setAttribute(Qt::WA_UnderMouse);
    row->addWidget(viewed);
    row->addStretch();
    return sheet;
}

QWidget *makeBars()
{
    auto *sheet = new QWidget;
    QVBoxLayout *column = page(sheet);
    column->setContentsMargins(0, spacing::wide, 0, spacing::wide);
    auto *band = new BandLabel;
    band->setSentence(u"As it was on 20 May 2026. Editing is off."_s, u"Back to today"_s);
    column->addWidget(band);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    inner->addWidget(bar(Tone::Good, u"1,204 members were imported."_s, u"Undo"_s));
    inner->addWidget(bar(Tone::Warning,
                         u"273 rows will be imported. 7 need your decision and are left out until "
                         "then. 6 cannot be read. Both are saved as members-2026-rejected.csv with "
                         "the reason, ready to be mended and imported again."_s));
    inner->addWidget(bar(Tone::Wrong, u"The file could not be read. Nothing was changed."_s,
                         u"Choose another file"_s));
    inner->addWidget(bar(Tone::Information, u"2 fields were changed since and stay."_s));
    inner->addWidget(bar(Tone::Neutral, u"Nothing to undo."_s));
    column->addLayout(inner);
    auto *running = new ProgressPanel;
    running->start(u"Importing members-2026.csv"_s);
    running->setProgress(1204, 2431);
    column->addWidget(running);
    auto *unknown = new ProgressPanel;
    unknown->start(u"Reading the file"_s);
    column->addWidget(unknown);
    column->addStretch();
    return sheet;
}

QWidget *makeEmpty()
{
    auto *state = new EmptyState(
        Icon::Members, u"No members yet"_s,
        u"Import a spreadsheet, fetch them from Open Collective, or add one. They stay on this computer."_s);
    state->addStep(u"Import a spreadsheet…"_s, ButtonKind::Primary);
    state->addStep(u"Fetch from Open Collective…"_s);
    state->addStep(u"Add a member"_s);
    return state;
}

QWidget *makeSearch()
{
    auto *sheet = new QWidget;
    QVBoxLayout *column = page(sheet);
    auto *plain = new SearchField;
    plain->setPlaceholderText(u"Name, e-mail, city … or chapter:it joined:>2024"_s);
    column->addWidget(plain);
    auto *explained = new SearchField;
    explained->setText(u"status:laspd moreau"_s);
    explained->setExplanation(
        u"“laspd” is no status. It can be current, grace, lapsed, applicant, suspended, left, "
        "terminated, deceased or contact. The rest of the search is in force."_s);
    column->addWidget(explained);
    column->addStretch();
    return sheet;
}

QWidget *makeMenu()
{
    auto *menu = new QMenu;
    menu->setWindowFlags(Qt::Window);
    menu->addAction(iconOf(Icon::Undo), u"Undo: Change of phone"_s)
        ->setShortcut(QKeySequence::Undo);
    menu->addAction(iconOf(Icon::Redo), u"Redo"_s)->setEnabled(false);
    menu->addSeparator();
    QAction *shown = menu->addAction(u"Show the chapter"_s);
    shown->setCheckable(true);
    shown->setChecked(true);
    QAction *hovered = menu->addAction(iconOf(Icon::Columns), u"Columns…"_s);
    menu->addMenu(u"Put back"_s);
    menu->setActiveAction(hovered);
    return menu;
}

QWidget *makeList()
{
    auto *view = new QTreeWidget;
    view->setHeaderLabels({u"Column"_s, u"Amount"_s});
    view->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    view->setRootIsDecorated(false);
    view->setAllColumnsShowFocus(true);
    view->setObjectName(u"focused"_s);
    for (const QString &name : {u"Dues"_s, u"Donations"_s, u"Events"_s}) {
        auto *item = new QTreeWidgetItem(view, {name, u"1,250.00"_s});
        item->setCheckState(0, name == u"Dues"_s ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    view->setSortingEnabled(true);
    view->sortByColumn(1, Qt::AscendingOrder);
    view->setCurrentItem(view->topLevelItem(1));
    return view;
}

QWidget *makeCalendar()
{
    auto *popup = new CalendarPopup(nullptr);
    popup->setAttribute(Qt::WA_DeleteOnClose, false);
    popup->setWindowFlags(Qt::Window);
    popup->openUnder(popup, QDate(2026, 5, 20));
    return popup;
}

} // namespace chapterhouse::gallery
