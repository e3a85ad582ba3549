#include "desktop/shell/helptext.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QTextBrowser>

namespace chapterhouse {

namespace {

class Help {
    Q_DECLARE_TR_FUNCTIONS(chapterhouse::Help)
};

constexpr QSize helpSize(600, 640);

/// A text that may be longer than the screen is high.
void showText(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("helpBox"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *page = new QTextBrowser;
    page->setFrameShape(QFrame::NoFrame);
    page->setHtml(text);
    page->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(page, 1);
    column->addWidget(buttons);
    dialog->resize(helpSize.boundedTo(parent->window()->size()));
    dialog->open();
}

} // namespace

void showHelp(QWidget *parent)
{
    showText(
        parent, Help::tr("Searching and keys"),
        Help::tr("<h3>Searching</h3>"
                 "<p>Type any part of a name, e-mail, city, tag or note. Narrow it down with "
                 "a field and a value:</p>"
                 "<table cellpadding='3'>"
                 "<tr><td><code>status:lapsed</code></td><td>of one status</td></tr>"
                 "<tr><td><code>country:it,fr</code></td><td>one of several values</td></tr>"
                 "<tr><td><code>joined:&gt;2024</code></td><td>days, amounts and numbers "
                 "compare</td></tr>"
                 "<tr><td><code>joined:2024-03..2024-06</code></td><td>from one to another"
                 "</td></tr>"
                 "<tr><td><code>-has:phone</code></td><td>without a telephone number</td></tr>"
                 "<tr><td><code>chapter:italy</code></td><td>in a chapter now</td></tr>"
                 "<tr><td><code>\"ann lee\"</code></td><td>words next to each other</td></tr>"
                 "<tr><td><code>city:lyon or city:paris</code></td><td>either</td></tr>"
                 "<tr><td><code>kind:committee</code></td><td>of bodies: board, committee or "
                 "working_group</td></tr>"
                 "<tr><td><code>when:upcoming</code></td><td>of events: upcoming, running or "
                 "past</td></tr>"
                 "</table>"
                 "<h3>Keys</h3>"
                 "<table cellpadding='3'>"
                 "<tr><td>Ctrl+F</td><td>search</td></tr>"
                 "<tr><td>Ctrl+N</td><td>add a member, a chapter, an event, a post</td></tr>"
                 "<tr><td>Ctrl+1, 2, 3, 4, 5</td><td>go to Home, the members, chapters, "
                 "events, blog</td></tr>"
                 "<tr><td>arrow keys, Enter</td><td>walk through the bars of a chart, show who "
                 "is behind one</td></tr>"
                 "<tr><td>Ctrl+6, F5</td><td>go to the website, check it for changes</td></tr>"
                 "<tr><td>Page Up, Page Down, Home</td>"
                 "<td>turn the month of events, go to today</td></tr>"
                 "<tr><td>Up, Down, Enter</td>"
                 "<td>in the agenda of events: from one to the next, open it</td></tr>"
                 "<tr><td>F2, Alt+Up, Alt+Down</td>"
                 "<td>edit an agenda item or a task, move it</td></tr>"
                 "<tr><td>Ctrl+Z, Ctrl+Shift+Z</td><td>undo, redo</td></tr>"
                 "<tr><td>Ctrl+I, Ctrl+E</td><td>import, export</td></tr>"
                 "<tr><td>Ctrl+P</td><td>print the list</td></tr>"
                 "<tr><td>Left, Right</td><td>in an import: decide who a row is</td></tr>"
                 "<tr><td>Esc</td><td>brings back what a field held; closes what is open"
                 "</td></tr>"
                 "</table>"
                 "<h3>Calls that recur</h3>"
                 "<p>Choose one time of a series in the month or the agenda: its pane offers to "
                 "change only this one, which makes it an event of its own, or to cancel this "
                 "one, which the series then leaves out.</p>"
                 "<h3>Events from elsewhere</h3>"
                 "<p>Events, Import events… takes a calendar file, the folder with the event "
                 "files of a website, or a table. It shows what is new, what changes and what "
                 "cannot be taken, with the line, before anything does; one step of undo takes "
                 "the import back.</p>"
                 "<p>Export events… writes those that are selected, or that the search finds, "
                 "as a table, as a calendar, or into a folder of the site, with what happens to "
                 "each file shown before.</p>"
                 "<h3>Announcing</h3>"
                 "<p>The tab Announce of an event has the texts for chat and mail, its calendar "
                 "file and the file of the website. Nothing is published from there: copy, hand "
                 "on, then mark the event as announced. Speakers on the roster are named when "
                 "they agreed to it: the consent <code>listing</code> of the member.</p>"
                 "<p>Draft a post begins the blog post that announces the event, with when, "
                 "where, who speaks and the link. Of an event that was held, Write a recap in the "
                 "menu above begins its recap.</p>"
                 "<h3>The blog</h3>"
                 "<p>A new post begins empty or as its template: an announcement, questions and "
                 "answers, release notes, or the monthly update, which is filled in from the "
                 "roster and the calendar. Enter, or Write, gives a post the whole page with its "
                 "preview beside it. What you type is kept at once, and goes into the history "
                 "when you leave the text.</p>"
                 "<p>To mend says what the website would stumble over, or readers would, while "
                 "you write; a click on the line goes there. Would not build means that the site "
                 "cannot be made with this post as it is. Pictures that you choose are copied into "
                 "the folder of the site beside the association’s file. Open in browser shows the "
                 "preview; nothing is published.</p>"
                 "<p>Blog, Import posts… and Import authors… take the folder of a website, one of "
                 "its files or a table, and show what is new and what changes before anything "
                 "does. Export writes a file a post into a folder; of a file that is there only "
                 "the lines of what changed.</p>"
                 "<h3>The website</h3>"
                 "<p>Website, Connect a website… takes a folder of the site, or its repository on "
                 "GitHub with a token, and shows what it has before anything is received. Check "
                 "for changes takes what was changed there. To send lists what was changed here, "
                 "each with what differs; it goes to the site, or to those who review it, when "
                 "you say so, and never by itself.</p>"
                 "<p>What both sides changed in the same place is not overwritten: it waits under "
                 "Decide, row by row or several at once. To mend says what the site would not "
                 "take, and why. Without the internet all goes on here, and the status bar says "
                 "Offline.</p>"
                 "<p>A token is kept in the keychain of this computer; where there is none it is "
                 "asked for after each start. A new one is made on GitHub under Settings, "
                 "Developer settings, Fine-grained tokens: for the site’s repository alone, with "
                 "Contents and Pull requests to read and write.</p>"));
}

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, Help::tr("About Chapterhouse"),
        Help::tr("<h3>Chapterhouse %1</h3>"
                 "<p>Keeps an association’s members in one file on this computer.</p>"
                 "<p>Free software under the GNU General Public License, version 3 or later."
                 "</p>")
            .arg(QCoreApplication::applicationVersion()),
        QMessageBox::Close, parent);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

} // namespace chapterhouse
