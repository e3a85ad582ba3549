#include "desktop/pages/website/conflictresult.h"

#include "desktop/pages/website/resultform.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextCursor>

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileTab = 0;
constexpr int formTab = 1;

} // namespace

ConflictResult::ConflictResult(const Reader &reader, QWidget *parent)
    : QWidget(parent), m_titles(reader), m_tabs(new TabStrip), m_note(new InkLabel(Colour::Quiet)),
      m_pages(new QStackedWidget), m_text(new QPlainTextEdit), m_form(new ResultForm)
{
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setAccessibleName(tr("Result"));
    m_tabs->addTab(tr("Result as a file"));
    m_tabs->addTab(tr("Result as a form"));
    m_note->setObjectName(u"resultNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    m_text->setObjectName(u"conflictResult"_s);
    m_text->setAccessibleName(tr("Result, which can be edited"));
    m_text->setTabChangesFocus(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_text->setFont(fixed);
    m_form->setObjectName(u"conflictForm"_s);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_tabs);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ConflictResult::showTab);
}

void ConflictResult::begin(const QString &key, const ContentCollection &collection,
                           const QString &fileName)
{
    rememberTyped();
    m_key = key;
    m_collection = collection;
    m_fileName = fileName;
    m_isFirst = true;
    m_note->hide();
}

void ConflictResult::compose(const QByteArray &file)
{
    const bool replacesTyped = !m_isFirst && isTyped();
    m_composed = file;
    const QString text = QString::fromUtf8(file);
    if (std::exchange(m_isFirst, false)) {
        m_text->setPlainText(text);
        m_composedText = m_text->toPlainText();
        if (const auto typed = m_typed.constFind(m_key); typed != m_typed.cend())
            replaceText(*typed);
    } else {
        replaceText(text);
        m_composedText = m_text->toPlainText();
    }
    m_note->setText(tr("Your own words in the file were replaced by this choice: Ctrl+Z there "
                       "brings them back."));
    m_note->setVisible(replacesTyped);
    showTab(m_tabs->currentIndex());
}

void ConflictResult::setProblem(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

QByteArray ConflictResult::file() const
{
    return isTyped() ? m_text->toPlainText().toUtf8() : m_composed;
}

bool ConflictResult::isTyped() const
{
    return m_text->toPlainText() != m_composedText;
}

void ConflictResult::rememberTyped()
{
    if (m_isFirst)
        return;
    if (isTyped())
        m_typed.insert(m_key, m_text->toPlainText());
    else
        m_typed.remove(m_key);
}

/// As somebody would type it, so that it can be undone.
void ConflictResult::replaceText(const QString &text)
{
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void ConflictResult::showTab(int tab)
{
    if (tab == formTab)
        m_form->showFile(m_collection, m_fileName, file(), m_titles);
    m_pages->setCurrentIndex(tab == formTab ? formTab : fileTab);
}

} // namespace chapterhouse
