#include "desktop/pages/welcome/welcomepage.h"

#include "desktop/pages/welcome/choicebutton.h"

#include <QBoxLayout>
#include <QLabel>

namespace chapterhouse {

namespace {

constexpr int columnWidth = 520;
constexpr int titlePointsMore = 8;
constexpr int gap = 8;

QLabel *titleLabel(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSize(font.pointSize() + titlePointsMore);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : Page(parent)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(gap);
    layout->addWidget(titleLabel(tr("Welcome to Chapterhouse")));
    auto *lead =
        new QLabel(tr("Your association’s members in one file on this computer. It needs no "
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
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 0, Qt::AlignHCenter);
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
