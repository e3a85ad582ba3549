#include "desktop/widgets/bandlabel.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QHBoxLayout>

namespace chapterhouse {

namespace {

constexpr int iconSide = 16;

} // namespace

BandLabel::BandLabel(QWidget *parent)
    : TonedFrame(Shape::Band, parent),
      m_icon(new IconLabel(Icon::Clock, Colour::Information, iconSide, this)),
      m_sentence(new InkLabel(Colour::Information, InkLabel::Size::Normal, this)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    m_row->setSpacing(spacing::normal);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_sentence);
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setBandTone(Tone::Information);
    hide();
}

void BandLabel::setBandTone(Tone tone)
{
    setTone(tone);
    m_icon->setIcon(tone == Tone::Information ? Icon::Clock : signOf(tone), inkOf(tone));
    m_sentence->setInk(inkOf(tone));
}

void BandLabel::setSentence(const QString &sentence, const QString &wayOut)
{
    delete m_wayOut;
    m_wayOut = nullptr;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    if (!wayOut.isEmpty()) {
        m_wayOut = new LinkButton(wayOut, inkOf(tone()), this);
        m_wayOut->setObjectName(QStringLiteral("wayOut"));
        connect(m_wayOut, &QPushButton::clicked, this, &BandLabel::wayOutTaken);
        m_row->addWidget(m_wayOut);
    }
    setVisible(!sentence.isEmpty());
}

} // namespace chapterhouse
