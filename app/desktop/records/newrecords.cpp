#include "desktop/records/newrecords.h"

#include "actions/recordverbs.h"
#include "base/words.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "domain/fieldtext.h"
#include "models/openfile.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

void askForRecords(QuestionPanel &asking, OpenFile &file, const NewRecords &what)
{
    asking.begin(what.heading, Words::tr("Add"), what.ownerId);
    asking.repeatUntil(Words::tr("Done"));
    QList<QPair<QString, FieldEditor *>> editors;
    const Catalogue &catalogue = catalogueOf(what.kind);
    for (const QLatin1String key : what.keys) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        editors.append({key, newFieldEditor(field, file)});
        asking.addField(field.titleText(), editors.back().second,
                        u"new_%1_%2"_s.arg(nameOf(what.kind), key));
    }
    asking.ask([&asking, &file, what, editors] {
        FieldTexts texts{{QString(what.owner), what.ownerId.text()}};
        for (const auto &[key, editor] : editors) {
            if (!isAbsent(editor->value()))
                texts.append({key, exactText(editor->value())});
        }
        answer(
            asking.answerRow(), file.writer(),
            [kind = what.kind, texts](Store &store) { return addRecord(store, kind, texts); },
            [](const AddedRecord &) {});
    });
}

} // namespace chapterhouse
