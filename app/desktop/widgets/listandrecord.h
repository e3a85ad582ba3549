#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QSplitter;
QT_END_NAMESPACE

namespace chapterhouse {

/// A list with the record beside it, or over it where the window is narrow or the record is wanted
/// alone, with a way back.
class ListAndRecord final : public QWidget {
    Q_OBJECT

public:
    ListAndRecord(QWidget *list, QWidget *record, QWidget *parent = nullptr);

    /// How wide each is, as it was saved; empty: as the width of the window suggests.
    void restoreState(const QByteArray &state);
    QByteArray saveState() const;

    /// For a short list whose records are wide; before restoreState().
    void preferRecord();

    /// Matters only where the record lies over the list.
    void setRecordOpen(bool open);
    /// Opens the record over the list, however wide the window is, until it is closed.
    void openAlone();
    bool isAlone() const { return m_isAlone; }
    bool isRecordOpen() const { return m_isOpen; }

Q_SIGNALS:
    void backRequested();
    /// The record lies over the list now, or no longer.
    void coveringChanged(bool covers);
    /// Somebody moved the border.
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QSplitter *m_splitter;
    QPushButton *m_back;
    bool m_isOpen = false;
    bool m_isAlone = false;
    bool m_isOver = false;
    bool m_isRestored = false;
    bool m_prefersRecord = false;
};

} // namespace chapterhouse
