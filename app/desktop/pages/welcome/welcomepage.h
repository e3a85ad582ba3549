#pragma once

#include "desktop/shell/page.h"

namespace chapterhouse {

enum class Icon;

/// First start, and whenever no file is open: what one can begin with.
class WelcomePage final : public Page {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    QString place() const override { return {}; }

Q_SIGNALS:
    void importChosen();
    void openChosen();
    void emptyChosen();
    void demoChosen();

private:
    QWidget *choice(const QString &name, Icon icon, const QString &title, const QString &sentence,
                    void (WelcomePage::*chosen)());
};

} // namespace chapterhouse
