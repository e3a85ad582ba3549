#pragma once

#include "content/collection.h"
#include "models/titles.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class ResultForm;
class TabStrip;

/// What a conflict would end with: as a file, which can be written in, and as a form to be read.
/// What is typed is kept for each conflict until the page is closed.
class ConflictResult final : public QWidget {
    Q_OBJECT

public:
    /// `reader` outlives it.
    explicit ConflictResult(const Reader &reader, QWidget *parent = nullptr);

    /// Another conflict, by a key of its own. The next file that is composed is its first.
    void begin(const QString &key, const ContentCollection &collection, const QString &fileName);
    /// The file that the choices make. What was typed since the one before can be brought back by
    /// undoing in the field.
    void compose(const QByteArray &file);
    /// Why the choices make no file; empty: they do.
    void setProblem(const QString &sentence);
    /// The file as it stands, to the byte where nobody has typed.
    QByteArray file() const;

private:
    bool isTyped() const;
    void rememberTyped();
    void replaceText(const QString &text);
    void showTab(int tab);

    Titles m_titles;
    QString m_key;
    ContentCollection m_collection;
    QString m_fileName;
    QHash<QString, QString> m_typed; ///< by the keys of conflicts
    QByteArray m_composed;
    QString m_composedText; ///< the same as it is shown
    bool m_isFirst = true;
    TabStrip *m_tabs;
    InkLabel *m_note;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    ResultForm *m_form;
};

} // namespace chapterhouse
