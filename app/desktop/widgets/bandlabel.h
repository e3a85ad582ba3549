#pragma once

#include "desktop/widgets/tonedframe.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class IconLabel;
class InkLabel;

/// A band from edge to edge that says in what state a page is, and how to leave it:
/// "As it was on 20 May 2026. Editing is off. Back to today".
class BandLabel final : public TonedFrame {
    Q_OBJECT

public:
    explicit BandLabel(QWidget *parent = nullptr);

    /// An empty sentence hides the band; an empty way out has no link.
    void setSentence(const QString &sentence, const QString &wayOut);
    void setBandTone(Tone tone);

Q_SIGNALS:
    void wayOutTaken();

private:
    IconLabel *m_icon;
    InkLabel *m_sentence;
    QHBoxLayout *m_row;
    QPushButton *m_wayOut = nullptr;
};

} // namespace chapterhouse
