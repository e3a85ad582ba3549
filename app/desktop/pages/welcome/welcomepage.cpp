#include "desktop/pages/welcome/welcomepage.h"

#include "desktop/pages/welcome/choicebutton.h"
#include "desktop/widgets/inklabel.h"

#include <QBoxLayout>

namespace chapterhouse {

namespace {

constexpr int columnWidth = 520;
constexpr int gap = 8;

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : Page(parent)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(gap);
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Title);
    title->setText(tr("Welcome to Chapterhouse"));
    layout->addWidget(title);
    auto *lead = new InkLabel(Colour::Quiet);
    lead->setText(tr("Your association’s members in one file on this computer. It needs no "
                     "server and no account. How would you like to begin?"));
    lead->setWordWrap(true);
    layout->addWidget(lead);
    layout->addSpacing(gap);
    layout->addWidget(choice(QStringLiteral("importChoice"), Icon::Import,
                             tr("Import a spreadsheet"),
                             tr("A list saved as CSV from Excel, LibreOffice, CiviCRM, hitobito …"),
                             &WelcomePage::importChosen));
    layout->addWidget(
        choice(QStringLiteral("openChoice"), Icon::File, tr("Open a copy or a backup"),
               tr("A file that Chapterhouse made, here or elsewhere."), &WelcomePage::openChosen));
    layout->addWidget(choice(QStringLiteral("emptyChoice"), Icon::Add, tr("Start empty"),
                             tr("Add members one by one."), &WelcomePage::emptyChosen));
    layout->addWidget(
        choice(QStringLiteral("demoChoice"), Icon::Members, tr("Look around with the demo"),
               tr("240 invented members to try everything on."), &WelcomePage::demoChosen));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);
}

QWidget *WelcomePage::choice(const QString &name, Icon icon, const QString &title,
                             const QString &sentence, void (WelcomePage::*chosen)())
{
    auto *button = new ChoiceButton(icon, title, sentence);
    button->setObjectName(name);
    connect(button, &QAbstractButton::clicked, this, chosen);
    return button;
}

} // namespace chapterhouse
