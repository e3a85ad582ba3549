#pragma once

#include "desktop/widgets/completion.h"
#include "desktop/widgets/fields/fieldeditor.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace chapterhouse {

class CompletionPopup;
class FlowLayout;
class TagChip;

/// A list of short texts in their order: tags, e-mail addresses, telephone numbers. Enter, a comma
/// or a semicolon turns what is typed into a chip; every chip that comes or goes is told at once,
/// as the whole list. Left and Backspace step back over the chips: Backspace or Delete removes the
/// one selected, Enter or F2 takes it back into the line to be changed.
class TagField final : public FieldEditor {
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    void setPlaceholderText(const QString &text);
    /// Offered while typing.
    void setSuggestions(const QStringList &suggestions);
    /// For entries that stand for something, as ids do: `source` offers them by their keys, `words`
    /// says what such an entry is called.
    void setOffers(CompletionSource source, std::function<QString(const QString &)> words);
    /// Asks the source again, as after a key; only while somebody types.
    void updateOffers();
    bool isModified() const override;

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takesKey(int key);
    bool takesKeyOnChip(qsizetype chip, int key);
    void rebuild();
    void makeRoomToType();
    void select(std::optional<qsizetype> chip);
    void remove(qsizetype chip);
    void changeInLine(qsizetype chip);
    void take(const Completions::Offer &offer);
    QString wordsFor(const QString &entry) const;
    void textEdited(const QString &text);

    QWidget *m_frame;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    CompletionPopup *m_offers = nullptr;
    std::function<QString(const QString &)> m_words;
    QStringList m_shown;
    QStringList m_list;
    QList<TagChip *> m_chips;
    std::optional<qsizetype> m_selected;
    /// Where what is typed goes: the place of the chip that is being changed, else the end.
    std::optional<qsizetype> m_at;
};

} // namespace chapterhouse
