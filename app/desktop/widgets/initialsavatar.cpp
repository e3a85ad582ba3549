#include "desktop/widgets/initialsavatar.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/paint.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int smallestSide = 46;

/// The first letter as a reader sees it, with its marks; signs before it are passed over.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype start = 0;
    for (auto end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QString letter = word.mid(start, end - start);
        if (letter.front().isLetterOrNumber() || letter.front().isSurrogate())
            return letter.toUpper();
        start = end;
    }
    return {};
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letter = firstLetter(word); !letter.isEmpty())
            letters.append(letter);
    }
    if (letters.size() < 2)
        return letters.join(QString());
    return letters.first() + letters.last();
}

InitialsAvatar::InitialsAvatar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void InitialsAvatar::setPerson(const QString &name)
{
    m_initials = initialsOf(name);
    setAccessibleName(name);
    update();
}

void InitialsAvatar::setOrganisation(const QString &name)
{
    m_initials.clear();
    setAccessibleName(name);
    update();
}

QSize InitialsAvatar::sizeHint() const
{
    const int side = std::max(smallestSide, fontMetrics().height() * 5 / 2);
    return QSize(side, side);
}

void InitialsAvatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = colourOf(Colour::Accent, palette());
    paintBox(&painter, rect(),
             {.fill = colourOf(Colour::AccentPale, palette()), .radius = width() / 2.0});
    if (m_initials.isEmpty()) {
        const int inset = width() / 4;
        paintIcon(&painter, rect().adjusted(inset, inset, -inset, -inset), Icon::Organisation, ink);
        return;
    }
    painter.setPen(ink);
    painter.setFont(titleFont(font()));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace chapterhouse
