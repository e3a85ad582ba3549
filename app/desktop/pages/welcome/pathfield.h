#pragma once

#include "desktop/widgets/fields/linefield.h"

namespace chapterhouse {

/// A path that is typed, or chosen in a dialog.
class PathField final : public LineField {
    Q_OBJECT

public:
    enum class What { NewFile, Folder };

    explicit PathField(What what, QWidget *parent = nullptr);

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;

private:
    void choose();

    What m_what;
};

} // namespace chapterhouse
