#pragma once

#include "desktop/shell/commandtable.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/recordlistmodel.h"

namespace chapterhouse {

class ListAndRecord;
class RecordListSide;
class RecordListView;
class SearchPanel;

/// The chapters: the list with its search, and the record pane beside it.
class ChaptersView final : public Page {
    Q_OBJECT

public:
    /// All three must outlive the page.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }
    void focusSearch() override;
    std::optional<PrintableList> printable() const override;

Q_SIGNALS:
    /// The search whose members are to be exported, and as of which day.
    void exportRequested(const QString &query, QDate day);

private:
    void showSummary();

    OpenFile &m_file;
    RecordListSide *m_side;
    RecordListModel *m_model;
    SearchPanel *m_search;
    RecordListView *m_list;
};

} // namespace chapterhouse
