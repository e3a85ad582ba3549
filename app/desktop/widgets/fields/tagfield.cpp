#include "desktop/widgets/fields/tagfield.h"

#include "desktop/widgets/completionpopup.h"
#include "desktop/widgets/fields/tagchip.h"
#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/paint.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

const QRegularExpression &separators()
{
    static const QRegularExpression form(u"[,;\\r\\n\\x{2028}\\x{2029}]"_s);
    return form;
}

/// Looks like one field around the chips and the line, and leads clicks to the line.
class Frame final : public QWidget {
public:
    using QWidget::QWidget;
    QLineEdit *line = nullptr;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_HasFocus, line->hasFocus());
        paintField(&painter, option, outlineOf(this), line->isReadOnly());
    }
    void mousePressEvent(QMouseEvent *) override { line->setFocus(Qt::MouseFocusReason); }
};

} // namespace

TagField::TagField(QWidget *parent) : FieldEditor(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *frame = new Frame(this);
    frame->setSizePolicy(policy);
    frame->setCursor(Qt::IBeamCursor);
    m_frame = frame;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_line = new QLineEdit(m_frame);
    frame->line = m_line;
    m_line->setFrame(false);
    m_line->setFixedHeight(fontMetrics().height() + 4);
    m_line->setTextMargins(0, 0, 0, 0);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    m_flow = new FlowLayout(m_frame);
    const int above = (controlHeight(font()) - m_line->height()) / 2;
    m_flow->setContentsMargins(6, above, 6, above);
    m_flow->setSpacing(spacing::tight);
    m_flow->addWidget(m_line);
    setInput(m_line, m_frame);
    giveTypingItsOwnUndo(m_line);
    makeRoomToType();
    connect(m_line, &QLineEdit::textChanged, this, &TagField::makeRoomToType);
    connect(m_line, &QLineEdit::textEdited, this, &TagField::textEdited);
}

void TagField::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void TagField::setSuggestions(const QStringList &suggestions)
{
    auto *completer = new QCompleter(suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            &TagField::finishEditing, Qt::QueuedConnection);
}

void TagField::setOffers(CompletionSource source, std::function<QString(const QString &)> words)
{
    m_offers = new CompletionPopup(m_line);
    m_offers->setSource(std::move(source));
    m_words = std::move(words);
    connect(m_offers, &CompletionPopup::picked, this, &TagField::take);
}

void TagField::updateOffers()
{
    if (window()->focusWidget() == m_line && !m_line->text().isEmpty())
        m_offers->update();
}

void TagField::take(const Completions::Offer &offer)
{
    m_line->clear();
    if (!m_list.contains(offer.key))
        m_list.insert(m_at.value_or(m_list.size()), offer.key);
    finishEditing();
}

QString TagField::wordsFor(const QString &entry) const
{
    return m_words ? m_words(entry) : entry;
}

bool TagField::isModified() const
{
    return m_list != m_shown || !m_line->text().trimmed().isEmpty();
}

FieldValue TagField::typedValue() const
{
    QStringList list = m_list;
    qsizetype at = m_at.value_or(list.size());
    for (const QString &part : m_line->text().split(separators(), Qt::SkipEmptyParts)) {
        const QString entry = part.simplified();
        if (!entry.isEmpty() && !list.contains(entry, Qt::CaseInsensitive))
            list.insert(at++, entry);
    }
    return listValue(list);
}

void TagField::showValue(const FieldValue &value)
{
    const auto *list = std::get_if<QStringList>(&value);
    m_shown = list ? *list : QStringList();
    m_list = m_shown;
    m_at.reset();
    m_line->clear();
    rebuild();
}

void TagField::showReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    for (TagChip *chip : std::as_const(m_chips))
        chip->setRemovable(!readOnly);
    m_frame->update();
}

void TagField::rebuild()
{
    for (TagChip *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_selected.reset();
    for (qsizetype i = 0; i < m_list.size(); ++i) {
        auto *chip = new TagChip(wordsFor(m_list[i]), m_frame);
        chip->setRemovable(!isReadOnly());
        connect(chip, &TagChip::removeRequested, this, [this, i] { remove(i); });
        connect(chip, &TagChip::editRequested, this, [this, i] { changeInLine(i); });
        m_flow->addWidget(chip);
        m_flow->moveItem(m_flow->count() - 1, static_cast<int>(i));
        m_chips.append(chip);
        chip->show();
    }
    makeRoomToType();
    updateGeometry();
}

/// Beside chips the line takes room only while somebody types: after a long chip that is a row.
void TagField::makeRoomToType()
{
    const bool isInUse = m_line->hasFocus() || !m_line->text().isEmpty() || m_chips.isEmpty();
    m_line->setMinimumWidth(isInUse ? fontMetrics().averageCharWidth() * 4 : 0);
    m_line->setSizePolicy(isInUse ? QSizePolicy::Expanding : QSizePolicy::Ignored,
                          QSizePolicy::Fixed);
}

void TagField::select(std::optional<qsizetype> chip)
{
    m_selected = chip;
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setSelected(chip == i);
}

void TagField::remove(qsizetype chip)
{
    m_list.removeAt(chip);
    rebuild();
    finishEditing();
}

void TagField::changeInLine(qsizetype chip)
{
    const QString text = wordsFor(m_list.takeAt(chip));
    rebuild();
    m_at = chip;
    m_line->setText(text);
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
}

void TagField::textEdited(const QString &text)
{
    select(std::nullopt);
    if (text.contains(separators()))
        finishEditing();
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line) {
        const bool focusMoves =
            event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
        if (focusMoves) {
            makeRoomToType();
            m_frame->update();
        }
        if (event->type() == QEvent::FocusOut)
            select(std::nullopt);
        if (event->type() == QEvent::KeyPress && !isReadOnly() &&
            takesKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

bool TagField::takesKey(int key)
{
    if (m_selected)
        return takesKeyOnChip(*m_selected, key);
    const bool atStart = m_line->cursorPosition() == 0 && !m_line->hasSelectedText();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finishEditing();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        if (!atStart || m_chips.isEmpty())
            return false;
        select(m_chips.size() - 1);
        return true;
    default:
        return false;
    }
}

bool TagField::takesKeyOnChip(qsizetype chip, int key)
{
    switch (key) {
    case Qt::Key_Left:
        select(std::max<qsizetype>(0, chip - 1));
        return true;
    case Qt::Key_Right:
        select(chip + 1 < m_chips.size() ? std::optional(chip + 1) : std::nullopt);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        remove(chip);
        if (!m_chips.isEmpty())
            select(std::min(chip, m_chips.size() - 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        changeInLine(chip);
        return true;
    case Qt::Key_Escape:
        select(std::nullopt);
        return true;
    default:
        return false;
    }
}

} // namespace chapterhouse
