#pragma once

#include "desktop/pages/wizard/filechooser.h"
#include "desktop/shell/page.h"
#include "desktop/website/siteorders.h"
#include "models/openfile.h"

namespace chapterhouse {

class FoundStep;
class SiteTokens;
class WhereStep;
class WizardFrame;
class WorkWatch;

/// The wizard that connects a file with its website: where it is, what was found. Nothing is
/// written before the last step, and nothing is sent.
class ConnectPage final : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    ConnectPage(OpenFile &file, SiteTokens &tokens, QWidget *parent = nullptr);
    ~ConnectPage() override;

    QString place() const override { return QStringLiteral("website"); }

    /// For tests: who is asked for folders.
    void setFileChooser(std::unique_ptr<FileChooser> chooser);

Q_SIGNALS:
    /// The file is connected with a site now; the page is closed first.
    void connected();

private:
    enum Step { Where, Found };

    void connectParts();
    void goTo(Step step);
    void goOn();
    void look();
    void lookWith(const SiteAccess &access);
    void take(const Result<FoundSite> &found);
    void connectFile();
    void showFoot();

    OpenFile &m_file;
    SiteTokens &m_tokens;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
    WizardFrame *m_frame;
    WorkWatch *m_watch;
    WhereStep *m_where;
    FoundStep *m_foundStep;
    std::shared_ptr<SiteWork> m_work; ///< that runs; null: none
    SiteAccess m_access;              ///< of what is looked at
    std::optional<FoundSite> m_found;
};

} // namespace chapterhouse
