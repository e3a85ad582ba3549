#pragma once

#include "desktop/widgets/askingpanel.h"
#include "models/openfile.h"

namespace chapterhouse {

class FieldEditor;
class FieldForm;

/// Corrects a record (a period, a payment) in place: a few of its fields, and the reason, which
/// goes into the history with the old values.
class CorrectionPanel final : public AskingPanel {
    Q_OBJECT

public:
    /// `keys` are the fields that can be corrected.
    CorrectionPanel(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                    QWidget *parent = nullptr);

    void open(const Record &record);

Q_SIGNALS:
    void openChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void carryOut() override;

private:
    OpenFile &m_file;
    RecordRef m_record;
    FieldForm *m_form;
    QList<QPair<QString, FieldEditor *>> m_editors; ///< by key; the reason comes last
};

} // namespace chapterhouse
