#pragma once

#include "content/collection.h"
#include "desktop/widgets/textholder.h"
#include "models/titles.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class BandLabel;
class ResultForm;
class TabStrip;

/// What a conflict would end with: as a file, which can be written in, and as a form to be read.
/// What is typed is kept for each conflict until that is decided; the window asks before it closes
/// over it.
class ConflictResult final : public QWidget, public TextHolder {
    Q_OBJECT

public:
    /// `reader` outlives it.
    explicit ConflictResult(const Reader &reader, QWidget *parent = nullptr);

    /// A conflict that is shown from now on.
    struct About {
        QString key;     ///< of its own, whatever its versions are
        QString title;   ///< of the record
        QString version; ///< of both versions of the file
        ContentCollection collection;
        QString fileName;
    };
    /// Its first file has to be composed next.
    void begin(const About &about);
    /// The file that the choices make, and, if it is not what they say, why. What somebody typed
    /// before stays within reach.
    void compose(const QByteArray &file, const QString &problem = {});
    /// The file as it stands, to the byte where nobody has typed.
    QByteArray file() const;
    /// Whether something is typed about that conflict.
    bool holds(const QString &key) const;
    /// That conflict is decided: what was typed about it is of no more use.
    void forget(const QString &key);

    QStringList heldTexts() const override;

private:
    /// What somebody wrote about a conflict.
    struct Typed {
        QString title;    ///< of the record
        QString text;     ///< that is in the field; empty: what was composed
        QString version;  ///< with which it was written
        QString replaced; ///< by a choice, and can be brought back

        bool isNothing() const { return text.isEmpty() && replaced.isEmpty(); }
    };

    bool isTyped() const;
    Typed typedNow() const;
    void rememberTyped();
    void restoreTyped();
    void replaceText(const QString &text);
    void bringBack();
    void showNote();
    void showTab(int tab);

    Titles m_titles;
    About m_about;
    QHash<QString, Typed> m_typed; ///< by the keys of conflicts
    QByteArray m_composed;
    QString m_composedText; ///< the same as it is shown
    QString m_replaced;
    QString m_problem;
    QString m_typedVersion; ///< of both versions when somebody began to type
    bool m_isFirst = true;
    TabStrip *m_tabs;
    BandLabel *m_note;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    ResultForm *m_form;
};

} // namespace chapterhouse
