#include "desktop/pages/website/choicerow.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tonedframe.h"
#include "domain/textdiff.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QRadioButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What differs is bold and underlined, so that it is told without colour.
QString marked(const QList<DiffPiece> &pieces)
{
    QString html;
    for (const DiffPiece &piece : pieces) {
        const QString text = piece.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        html += piece.differs ? u"<b><u>%1</u></b>"_s.arg(text) : text;
    }
    return html;
}

QWidget *box(const std::optional<QString> &text, const QList<DiffPiece> &pieces, Tone tone,
             const QString &accessibleName)
{
    auto *frame = new TonedFrame(TonedFrame::Shape::Card);
    frame->setTone(tone);
    auto *label = new InkLabel(text ? Colour::Text : Colour::Quiet);
    if (text) {
        label->setTextFormat(Qt::RichText);
        label->setText(marked(pieces));
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(label->font().pointSizeF());
        label->setFont(fixed);
    } else {
        label->setText(ChoiceRow::tr("It is not there."));
    }
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(accessibleName);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    column->addWidget(label, 1);
    return frame;
}

} // namespace

ChoiceRow::ChoiceRow(const QString &name, const std::optional<QString> &mine,
                     const std::optional<QString> &theirs, QWidget *parent)
    : QWidget(parent), m_name(name), m_mine(addChoice(tr("Mine"), tr("%1: take mine").arg(name))),
      m_theirs(addChoice(tr("The website's"), tr("%1: take the website's").arg(name))),
      m_both(addChoice(tr("Both"), tr("%1: take both, the website's first").arg(name)))
{
    const QString whose[] = {tr("%1, mine").arg(name), tr("%1, on the website").arg(name)};
    const auto pieces = wordDifference(mine.value_or(QString()), theirs.value_or(QString()));
    auto *choices = new QVBoxLayout;
    choices->setSpacing(spacing::tight);
    for (QRadioButton *choice : {m_mine, m_theirs, m_both})
        choices->addWidget(choice);
    choices->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::tight);
    for (int side = 0; side < 2; ++side) {
        auto *title = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
        title->setText(whose[side]);
        grid->addWidget(title, 0, side);
    }
    grid->addWidget(box(mine, pieces.first, Tone::Information, whose[0]), 1, 0);
    grid->addWidget(box(theirs, pieces.second, Tone::Warning, whose[1]), 1, 1);
    grid->addLayout(choices, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_both->hide();
    m_mine->setChecked(true);
}

QRadioButton *ChoiceRow::addChoice(const QString &words, const QString &meaning)
{
    auto *choice = new QRadioButton(words, this);
    choice->setAccessibleName(meaning);
    connect(choice, &QRadioButton::toggled, this, [this](bool isOn) {
        if (isOn)
            Q_EMIT changed();
    });
    return choice;
}

void ChoiceRow::offerBoth()
{
    m_both->show();
}

void ChoiceRow::setNumber(int number)
{
    m_mine->setObjectName(u"mine%1"_s.arg(number));
    m_theirs->setObjectName(u"theirs%1"_s.arg(number));
    m_both->setObjectName(u"both%1"_s.arg(number));
}

ChoiceRow::Choice ChoiceRow::choice() const
{
    if (m_both->isChecked())
        return Choice::Both;
    return m_theirs->isChecked() ? Choice::Theirs : Choice::Mine;
}

} // namespace chapterhouse
