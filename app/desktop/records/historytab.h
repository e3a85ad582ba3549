#pragma once

#include "models/historymodel.h"
#include "models/openfile.h"

#include <QListView>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

enum class Tone;

/// Who changed what of a record, when; one field can be put back.
class HistoryTab final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryTab(OpenFile &file, QWidget *parent = nullptr);

    void showRecord(const RecordRef &record);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    void offer();
    void putBack();

    OpenFile &m_file;
    HistoryModel *m_model;
    QListView *m_list;
    QPushButton *m_putBack;
    bool m_readOnly = false;
};

} // namespace chapterhouse
