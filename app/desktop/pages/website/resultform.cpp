#include "desktop/pages/website/resultform.h"

#include "content/contentfile.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "models/screentext.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ResultForm::ResultForm(QWidget *parent) : ScrollColumn(parent)
{
    setEdge(0);
}

void ResultForm::showFile(const ContentCollection &collection, const QString &fileName,
                          const QByteArray &file, const Titles &titles)
{
    beginColumn();
    const auto read = recordFrom(collection, fileName, file, blankRecord(collection.kind, {}));
    if (!read)
        return addProblem(read.error());
    for (const Error &problem : read->problems)
        addProblem(problem);
    for (const FieldSpec &field : catalogueOf(collection.kind).fields()) {
        const bool isHidden = field.key == "id"_L1 || field.key == "source"_L1;
        const FieldValue &value = read->record.at(field.key);
        if (!isHidden && !isAbsent(value))
            addField(field.titleText(), screenText(field, value, titles));
    }
}

void ResultForm::addProblem(const Error &problem)
{
    auto *sentence = new InkLabel(Colour::Wrong);
    sentence->setWordWrap(true);
    sentence->setText(problem.message);
    addPart(sentence);
}

void ResultForm::addField(const QString &title, const QString &text)
{
    auto *name = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    name->setText(title);
    auto *value = new InkLabel(Colour::Text);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(tr("%1: %2", "field, value").arg(title, text));
    value->setText(text);
    auto *part = new QWidget;
    auto *lines = new QVBoxLayout(part);
    lines->setContentsMargins({});
    lines->setSpacing(spacing::tight / 2);
    lines->addWidget(name);
    lines->addWidget(value);
    addPart(part);
}

} // namespace chapterhouse
