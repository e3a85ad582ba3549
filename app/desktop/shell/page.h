#pragma once

#include "desktop/print/printablelist.h"
#include "desktop/widgets/rail.h"

#include <QWidget>

#include <optional>

namespace chapterhouse {

enum class Tone;

/// What the window shows beside the rail: a place, or a wizard that covers one until it is done.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The key of its place in the rail.
    virtual QString place() const = 0;
    /// As if every field were left now, so that nothing typed is lost.
    virtual void finishEditing() {}
    /// What Ctrl+F does here.
    virtual void focusSearch() {}
    /// The list that it shows, for paper; nothing when it shows none.
    virtual std::optional<PrintableList> printable() const { return std::nullopt; }

    /// Its saved views, and which of them is shown; empty: the place itself.
    virtual QList<Rail::View> views() const { return {}; }
    virtual QString currentView() const { return {}; }
    virtual void showView(const QString &view) { Q_UNUSED(view) }
    /// A menu for a saved view, at a point on the screen.
    virtual void offerViewMenu(const QString &view, const QPoint &at)
    {
        Q_UNUSED(view)
        Q_UNUSED(at)
    }

    /// The status bar's words on what is shown: "12 of 240 members".
    virtual QString summary() const { return m_summary; }

Q_SIGNALS:
    void viewsChanged();
    void summaryChanged();
    /// What the window is to say.
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// A wizard is done or was cancelled.
    void closed();

protected:
    void setSummary(const QString &summary)
    {
        m_summary = summary;
        Q_EMIT summaryChanged();
    }

private:
    QString m_summary;
};

} // namespace chapterhouse
