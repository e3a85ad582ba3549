#pragma once

#include "desktop/widgets/completion.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace chapterhouse {

class CompletionPopup;
class InkLabel;

/// Where a search is typed, with completions, and under it a line that explains a term which is not
/// understood. It never changes what was typed.
class SearchField final : public QWidget {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    QString text() const;
    /// Says nothing to `textEdited`. A text that is there already keeps its cursor.
    void setText(const QString &text);
    void setPlaceholderText(const QString &text);
    void setCompletionSource(CompletionSource source);
    /// Asks the source again while the user is here, as it knows more by now.
    void refreshCompletions();
    /// An empty sentence takes the line away.
    void setExplanation(const QString &sentence);
    /// What Ctrl+F does.
    void focusAndSelect();

Q_SIGNALS:
    /// The user changed the text, by typing, clearing, undoing or taking a completion.
    void textEdited(const QString &text);
    /// Enter.
    void submitted();
    /// Down, with no completions shown: on to the list.
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellText();

    QLineEdit *m_edit;
    InkLabel *m_explanation;
    CompletionPopup *m_popup;
    QString m_told;
};

} // namespace chapterhouse
