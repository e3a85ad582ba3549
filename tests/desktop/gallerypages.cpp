#include "gallerysheets.h"

#include "desktop/widgets/chip.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/flagfield.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/fields/notefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/fields/tagfield.h"
#include "desktop/widgets/initialsavatar.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/pill.h"
#include "desktop/widgets/rail.h"
#include "desktop/widgets/searchfield.h"
#include "desktop/widgets/tabstrip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chapterhouse::gallery {

namespace {

InkLabel *label(Colour ink, InkLabel::Size size, const QString &text)
{
    auto *made = new InkLabel(ink, size);
    made->setText(text);
    return made;
}

template<class Editor>
Editor *holding(const FieldValue &value)
{
    auto *editor = new Editor;
    editor->setValue(value);
    return editor;
}

SearchableChoiceField *country(const QString &key)
{
    auto *field = new SearchableChoiceField;
    field->setChoices({{u"IT"_s, u"Italy"_s}, {u"FR"_s, u"France"_s}, {u"PL"_s, u"Poland"_s}});
    field->setValue(key);
    return field;
}

ChoiceField *classes()
{
    auto *field = new ChoiceField;
    field->setChoices({{u"regular"_s, u"Regular"_s}, {u"honorary"_s, u"Honorary"_s}});
    field->setValue(u"regular"_s);
    return field;
}

void addDetails(FieldForm *form, bool focused)
{
    form->addField(u"Given name"_s, holding<TextField>(u"Giulia"_s));
    form->addField(u"Family name"_s, holding<TextField>(u"Ferrari"_s));
    FieldRow *mail =
        form->addField(u"E-mail"_s, holding<TagField>(QStringList{u"giulia@example"_s}));
    mail->setProblem(u"Saved except this: an e-mail needs a domain, like name@example.org"_s);
    form->addField(u"Phone"_s, holding<TagField>(QStringList{u"+39 051 555 0134"_s}));
    auto *organisation = holding<TextField>(u"Studio Ferrari"_s);
    if (focused)
        organisation->setObjectName(u"focused"_s);
    form->addField(u"Organisation"_s, organisation);
    form->addField(u"Country"_s, country(u"IT"_s));
    form->addField(u"Tags"_s, holding<TagField>(QStringList{u"speaker"_s, u"volunteer"_s}));
    form->addField(u"Note"_s, holding<NoteField>(u"Offered to host the spring meetup."_s));
}

/// A name with a second line, a pill, and plain text, as the list of members draws them.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return QSize(100, option.fontMetrics.height() * 2 + 14);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        paintRowGround(painter, option.rect, option.palette, option.state, index.column() == 0);
        const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
        painter->fillRect(line, colourOf(Colour::Line, option.palette));
        const QRect room = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        const QStringList words = index.data().toString().split(u'|');
        if (index.column() == 1) {
            paintPill(painter, room,
                      {static_cast<Tone>(words[1].toInt()), static_cast<Icon>(words[2].toInt()),
                       words[0]},
                      option.font, option.palette);
            return;
        }
        painter->setPen(colourOf(Colour::Text, option.palette));
        if (index.column() != 0) {
            painter->setFont(option.font);
            painter->drawText(room, Qt::AlignVCenter, words[0]);
            return;
        }
        const int middle = room.center().y();
        painter->setFont(strongFont(option.font));
        painter->drawText(room.adjusted(0, 0, 0, middle - room.bottom()), Qt::AlignBottom,
                          words[0]);
        painter->setFont(smallFont(option.font));
        painter->setPen(colourOf(Colour::Quiet, option.palette));
        painter->drawText(room.adjusted(0, middle - room.top(), 0, 0), Qt::AlignTop, words[1]);
    }
};

QTreeView *memberList()
{
    const auto pill = [](const QString &word, Tone tone, Icon sign) {
        return u"%1|%2|%3"_s.arg(word).arg(static_cast<int>(tone)).arg(static_cast<int>(sign));
    };
    const QList<QStringList> rows = {
        {u"Giulia Ferrari|Bologna, Italy"_s, pill(u"Current"_s, Tone::Good, Icon::SignDot),
         u"Regular · Professional"_s, u"Italia"_s, u"3 May 2027"_s},
        {u"Chloé Moreau|Lyon, France"_s,
         pill(u"Grace, 21 days left"_s, Tone::Warning, Icon::SignHalf), u"Regular · Community"_s,
         u"France"_s, u"12 Nov 2026"_s},
        {u"Łukasz Nowak|Poznań, Poland"_s, pill(u"Current"_s, Tone::Good, Icon::SignDot),
         u"Regular · Community"_s, u"Polska"_s, u"30 Jan 2027"_s},
        {u"Seán Murphy|Galway, Ireland"_s, pill(u"Lapsed"_s, Tone::Wrong, Icon::SignRing),
         u"Regular · Professional"_s, u"UK & Ireland"_s, u"11 Oct 2026"_s},
        {u"Tomáš Šimek|Brno, Czechia"_s, pill(u"Applicant"_s, Tone::Information, Icon::SignMail),
         u"–"_s, u"–"_s, u"–"_s},
        {u"Ingrid Lindqvist|Malmö, Sweden"_s,
         pill(u"Suspended to 1 Feb"_s, Tone::Wrong, Icon::SignPause), u"Regular · Professional"_s,
         u"–"_s, u"22 Mar 2027"_s},
        {u"Old Friend|Antwerp, Belgium"_s, pill(u"Contact"_s, Tone::Neutral, Icon::SignDash),
         u"–"_s, u"–"_s, u"–"_s},
    };
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(
        {u"Name"_s, u"Status"_s, u"Class · tier"_s, u"Chapter"_s, u"Until"_s});
    for (int copy = 0; copy < 4; ++copy) {
        for (const QStringList &row : rows) {
            QList<QStandardItem *> items;
            for (const QString &cell : row)
                items.append(new QStandardItem(cell));
            model->appendRow(items);
        }
    }
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->header()->setStretchLastSection(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setFrameShape(QFrame::NoFrame);
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    view->setItemDelegate(new RowDelegate(view));
    view->setColumnWidth(0, 150);
    view->setColumnWidth(1, 170);
    view->setColumnWidth(2, 160);
    view->setCurrentIndex(model->index(2, 0));
    return view;
}

QWidget *memberPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 14, 0, 0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(label(Colour::Text, InkLabel::Size::Title, u"Members"_s));
    top->addWidget(label(Colour::Quiet, InkLabel::Size::Normal, u"2,431"_s));
    top->addStretch();
    top->addWidget(new QPushButton(u"Import…"_s));
    top->addWidget(new QPushButton(u"Export…"_s));
    auto *add = new QPushButton(u"Add member"_s);
    setButtonKind(add, ButtonKind::Primary);
    add->setIcon(iconOf(Icon::Add, Colour::OnAccent));
    top->addWidget(add);
    head->addLayout(top);
    auto *search = new SearchField;
    search->setPlaceholderText(u"Name, e-mail, city … or chapter:it joined:>2024"_s);
    head->addWidget(search);
    auto *filters = new QHBoxLayout;
    auto *chips = new ChipRow;
    for (const QString &name :
         {u"All"_s, u"Current"_s, u"Renewals due"_s, u"Lapsed"_s, u"Partners"_s})
        chips->addChoice(name, name);
    chips->setChecked(u"All"_s, true);
    filters->addWidget(chips, 1);
    filters->addWidget(new Chip(Chip::Kind::Menu, u"As of: today"_s), 0, Qt::AlignTop);
    head->addLayout(filters);
    column->addLayout(head);
    column->addWidget(memberList(), 1);
    return page;
}

QWidget *recordPane()
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    auto *head = new QHBoxLayout;
    auto *avatar = new InitialsAvatar;
    avatar->setPerson(u"Giulia Ferrari"_s);
    head->addWidget(avatar);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(label(Colour::Text, InkLabel::Size::Title, u"Giulia Ferrari"_s));
    names->addWidget(label(Colour::Quiet, InkLabel::Size::Small,
                           u"Current · regular, 1 vote · until 3 May 2027"_s));
    head->addLayout(names, 1);
    column->addLayout(head);
    auto *actions = new QHBoxLayout;
    actions->addWidget(new QPushButton(u"Renew…"_s));
    actions->addWidget(new QPushButton(u"E-mail"_s));
    auto *more = new QToolButton;
    more->setIcon(iconOf(Icon::More));
    actions->addWidget(more);
    actions->addStretch();
    column->addLayout(actions);
    auto *tabs = new TabStrip;
    for (const QString &name : {u"Details"_s, u"Membership"_s, u"Events"_s, u"History"_s})
        tabs->addTab(name);
    tabs->setCount(1, 3);
    tabs->setCount(2, 7);
    column->addWidget(tabs);
    auto *form = new FieldForm;
    addDetails(form, false);
    column->addWidget(form);
    column->addStretch();
    return pane;
}

} // namespace

QWidget *makeMembers()
{
    auto *window = new QMainWindow;
    for (const QString &name : {u"File"_s, u"Edit"_s, u"View"_s, u"Members"_s, u"Help"_s})
        window->menuBar()->addMenu(name);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *rail = new Rail;
    rail->addPlace(u"home"_s, u"Home"_s, Icon::Home);
    rail->addPlace(u"members"_s, u"Members"_s, Icon::Members);
    rail->addPlace(u"website"_s, u"Website"_s, Icon::Website, Rail::Where::Foot);
    rail->setViews(u"members"_s, {{u"it"_s, u"Italian members"_s, 64}});
    rail->setBadge(u"website"_s, 3, u"2 to send, 1 to decide"_s);
    rail->setCurrent(u"members"_s);
    row->addWidget(rail);
    auto *panes = new QSplitter;
    panes->addWidget(memberPage());
    panes->addWidget(recordPane());
    panes->setSizes({690, 395});
    row->addWidget(panes, 1);
    window->setCentralWidget(centre);
    window->statusBar()->setSizeGripEnabled(false);
    window->statusBar()->setContentsMargins(spacing::normal, 0, spacing::wide, 0);
    window->statusBar()->addWidget(
        label(Colour::Quiet, InkLabel::Size::Small,
              u"Roster: only on this computer, backed up today 08:00"_s));
    window->statusBar()->addPermanentWidget(
        label(Colour::Quiet, InkLabel::Size::Small, u"Website checked 09:42"_s));
    return window;
}

QWidget *makeFields()
{
    auto *sheet = new QWidget;
    auto *row = new QHBoxLayout(sheet);
    row->setSpacing(32);
    auto *left = new FieldForm;
    addDetails(left, true);
    auto *right = new FieldForm;
    right->addField(u"Class"_s, classes());
    right->addField(u"Joined on"_s, holding<DateField>(QDate(2026, 5, 3)));
    right->addField(u"Until"_s, holding<DateField>(u"31 Febr 2027"_s))
        ->setProblem(u"This is no day. It is written like 3 May 2027 or 2027-05-03."_s);
    auto *amount = holding<MoneyField>(Money{125000});
    amount->setCurrency(u"EUR"_s);
    right->addField(u"Amount"_s, amount);
    right->addField(u"Date of the first payment"_s, holding<DateField>(FieldValue()))
        ->setWarning(u"The payment of 4 May 2026 is earlier than this."_s);
    auto *newsletter = new FlagField(u"Newsletter"_s);
    newsletter->setValue(true);
    right->addField(u"Consents"_s, newsletter);
    right->addField(u"Tags"_s,
                    holding<TagField>(QStringList{u"speaker"_s, u"volunteer"_s, u"board 2024"_s,
                                                  u"translator"_s, u"sponsor contact"_s}));
    auto *fixed = new FieldForm;
    fixed->addField(u"Member number"_s, holding<TextField>(u"0042"_s));
    fixed->addField(u"Class"_s, classes());
    fixed->addField(u"Joined on"_s, holding<DateField>(QDate(2026, 5, 3)));
    fixed->addField(u"Tags"_s, holding<TagField>(QStringList{u"speaker"_s}));
    fixed->addField(u"Note"_s, holding<NoteField>(u"Read-only\nin two lines."_s));
    fixed->setReadOnly(true);
    right->addWidget(fixed);
    for (FieldForm *form : {left, right}) {
        auto *column = new QVBoxLayout;
        column->addWidget(form);
        column->addStretch();
        row->addLayout(column, 1);
    }
    return sheet;
}

} // namespace chapterhouse::gallery
