#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// A new record of which a few fields of its kind are asked, and nothing more.
class PlainAddPanel final : public AddPanel {
    Q_OBJECT

public:
    struct Setup {
        QString name; ///< of the panel; its editors are called `<name>_<key>`
        QString title;
        QString accept; ///< what the button says that adds it
        QList<QLatin1String> keys;
    };

    /// `file` must outlive it.
    PlainAddPanel(OpenFile &file, Kind kind, const Setup &setup, QWidget *parent = nullptr);

protected:
    Verb verb() const override;

private:
    const Kind m_kind;
};

} // namespace chapterhouse
