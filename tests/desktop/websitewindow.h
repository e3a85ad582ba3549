#pragma once

#include "actions/recordverbs.h"
#include "desktop/pages/website/websitepage.h"
#include "desktop/placewindow.h"
#include "desktop/website/sitetokens.h"
#include "desktop/website/website.h"
#include "desktop/widgets/messagebar.h"
#include "support/keptcredentials.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextEdit>

namespace chapterhouse::tests {

/// A website in a folder, with one post, one event and one author.
class SiteFolder {
public:
    SiteFolder()
    {
        write(postPath, post);
        write(u"src/data/events/2026-12-01-meetup.md"_s,
              "---\ntitle: Meetup\neventDate: \"2026-12-01T18:00:00.000Z\"\n---\n");
        write(u"src/data/authors/ann-lee.md"_s, "---\nname: \"Ann Lee\"\nslug: \"ann-lee\"\n---\n");
    }

    QString path() const { return m_folder.path(); }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(path));
        if (!QFileInfo(file).dir().mkpath(u"."_s) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(path));
    }
    QByteArray read(const QString &path) const
    {
        QFile file(m_folder.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    inline static const QString postPath = u"src/data/post/2026-10-01-one.md"_s;
    inline static const QByteArray post =
        "---\ntitle: \"One\"\npublishDate: \"2026-10-01T00:00:00.000Z\"\n"
        "category: \"Updates\"\nauthor: \"ann-lee\"\n---\n\nFirst.\n\nLast.\n";

private:
    QTemporaryDir m_folder;
};

/// The window with the place of the website.
class WebsiteWindow : public PlaceWindow {
public:
    WebsiteWindow(OpenFileFixture &fixture, const QString &settingsFile, Credentials &keychain)
        : PlaceWindow(fixture, settingsFile), m_fixture(fixture), tokens(keychain),
          site(std::make_unique<Website>(fixture.file(), tokens, settings))
    {
        page = new WebsitePage(*site, settings);
        window.addPlace(u"Website"_s, Icon::Website, page, Rail::Where::Foot);
        show(u"website"_s);
    }
    ~WebsiteWindow() { window.removePlaces(); }

    /// Connects the file before the window is shown.
    static void connectFile(OpenFileFixture &fixture, const SiteConnection &connection)
    {
        must(fixture.run([connection](Store &store) { return connectSite(store, connection); }));
    }

    /// Presses the button and waits until nothing goes on and all is read.
    bool check()
    {
        click(u"checkWebsite"_s);
        return settles();
    }
    bool settles()
    {
        const bool isIdle = QTest::qWaitFor(
            [this] { return site->state().phase == WebsiteState::Phase::Idle; }, 20'000);
        QSignalSpy read(site.get(), &Website::statusChanged);
        site->refresh();
        return isIdle && read.wait(20'000);
    }
    QStringList rows() { return column(u"websiteList"_s, 0); }
    bool choose(const QString &title)
    {
        auto *list = part<QAbstractItemView>(u"websiteList"_s);
        const auto row = rows().indexOf(title);
        if (row < 0)
            return false;
        list->setCurrentIndex(list->model()->index(static_cast<int>(row), 0));
        return true;
    }
    QString message()
    {
        auto *bar = part<MessageBar>(u"websiteMessage"_s);
        return bar->isVisible() ? bar->sentence() : QString();
    }
    QString shownText(const QString &name)
    {
        auto *view = part<QTextEdit>(name);
        return view->isVisible() ? view->toPlainText() : QString();
    }
    /// Changes a field of the one post.
    void setOfPost(const QString &key, const QString &value)
    {
        must(m_fixture.run([key, value](Store &store) {
            const auto posts = must(store.reader().all(Kind::Post));
            return setFields(store, posts.front().ref(), {{key, value}});
        }));
    }

private:
    OpenFileFixture &m_fixture;

public:
    SiteTokens tokens;
    std::unique_ptr<Website> site;
    WebsitePage *page = nullptr;
};

} // namespace chapterhouse::tests
