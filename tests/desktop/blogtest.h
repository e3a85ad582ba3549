#pragma once

#include "desktop/blogwindow.h"

#include <QTemporaryDir>

namespace chapterhouse::tests {

/// What tests of posts begin with: a file, and the window on one of its posts.
class BlogTest {
protected:
    void beginAnew()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_fixture = std::make_unique<OpenFileFixture>();
        QFile::remove(settingsFile());
    }

    QString settingsFile() const { return m_folder.filePath(u"settings.ini"_s); }

    /// A draft of the twentieth of November.
    Record addPost(const QString &title, const QString &body)
    {
        return m_fixture->stored.add(Kind::Post, {{"title", title},
                                                  {"slug", title.toLower().replace(u' ', u'-')},
                                                  {"state", u"local"_s},
                                                  {"publishDate", u"2026-11-20"_s},
                                                  {"category", u"Events"_s},
                                                  {"body", body}});
    }

    std::unique_ptr<BlogWindow> open(const QString &title)
    {
        auto screen = std::make_unique<BlogWindow>(*m_fixture, settingsFile());
        if (!screen->choose(title))
            qFatal("the post is not shown");
        return screen;
    }

    QList<QPair<QString, QString>> unfinished(const Record &post)
    {
        return must(m_fixture->run(
            [ref = post.ref()](Store &store) { return store.reader().unfinished(ref); }));
    }

    /// As the file has it.
    Record saved(const Record &post)
    {
        return must(
            m_fixture->run([ref = post.ref()](Store &store) { return store.reader().get(ref); }));
    }

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

} // namespace chapterhouse::tests
