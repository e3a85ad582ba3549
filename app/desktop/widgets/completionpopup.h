#pragma once

#include "desktop/widgets/completion.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QCompleter;
class QLineEdit;
class QModelIndex;
class QStandardItemModel;
QT_END_NAMESPACE

namespace chapterhouse {

/// Shows the offers of a CompletionSource under a line edit while the user types, and puts the
/// chosen one in its place. Up, Down, Enter, Tab and Esc work in it; typing goes on.
class CompletionPopup final : public QObject {
    Q_OBJECT

public:
    explicit CompletionPopup(QLineEdit *edit);

    void setSource(CompletionSource source) { m_source = std::move(source); }
    /// Asks the source again, as after a key.
    void update();
    void hide();

Q_SIGNALS:
    /// An offer was put into the text.
    void completed();
    /// An offer that stands for something was chosen; the text is as it was.
    void picked(const chapterhouse::Completions::Offer &offer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QModelIndex &index);

    QLineEdit *m_edit;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    CompletionSource m_source;
    Completions m_shown;
};

} // namespace chapterhouse
