#include "recordcommand.h"
#include "recordoutput.h"

#include "actions/recordverbs.h"
#include "actions/removal.h"
#include "base/words.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"
#include "domain/recordjson.h"
#include "exchange/export/columnsets.h"
#include "store/listing.h"
#include "store/querysql.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widestCell = 40;

void printTable(Console &console, const QStringList &titles, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QString &title : titles)
        widths += title.size();
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::min(widestCell, std::max(widths[i], row[i].size()));
    }
    const auto print = [&](const QStringList &cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += cells[i].leftJustified(widths[i]) + u"  "_s;
        while (line.endsWith(u' '))
            line.chop(1);
        console.line(line);
    };
    print(titles);
    for (const QStringList &row : rows)
        print(row);
}

/// The fields of --columns; a list has no columns of periods, as an export does.
Result<std::vector<qsizetype>> listedFields(Kind kind, const QString &text)
{
    const auto columns = columnsFromText(kind, text);
    if (!columns)
        return failed(columns);
    std::vector<qsizetype> fields;
    for (const ColumnTarget &column : *columns) {
        if (column.what != ColumnTarget::What::Field)
            return fail(ErrorKind::Usage,
                        Words::tr("“%1” is a column of exports, not of lists; “fields %2” lists "
                                  "theirs.")
                            .arg(nameOf(column, catalogueOf(kind)), nameOf(kind)));
        fields.push_back(column.field);
    }
    return fields;
}

struct ListOptions {
    ListRequest request;
    std::vector<qsizetype> columns;
    qint64 limit = -1;
};

Result<ListOptions> listOptions(CommandContext &context, Store &store, Kind kind,
                                const QueryCompletion &completed)
{
    const QString text = context.arguments().positional().join(u' ');
    const ParsedQuery parsed = understoodQuery(kind, text);
    for (const QueryNote &note : parsed.notes)
        context.console().message(note.sentence);
    const auto day = context.day(u"as-of"_s, store.today());
    if (!day)
        return failed(day);
    const auto sort = sortFromText(kind, context.arguments().value(u"sort"_s).value_or(QString()));
    if (!sort)
        return failed(sort);
    const auto columns =
        listedFields(kind, context.arguments().value(u"columns"_s).value_or(QString()));
    if (!columns)
        return failed(columns);
    bool isNumber = true;
    const QString limit = context.arguments().value(u"limit"_s).value_or(u"-1"_s);
    const qint64 most = limit.toLongLong(&isNumber);
    if (!isNumber || most < -1)
        return fail(ErrorKind::Usage, Words::tr("--limit: “%1” is no whole number.").arg(limit));
    return ListOptions{{.kind = kind,
                        .query = completed ? completed(parsed.query) : parsed.query,
                        .sort = *sort,
                        .day = *day},
                       *columns,
                       most};
}

std::vector<qsizetype> shownColumns(const ListOptions &options, bool all)
{
    if (!options.columns.empty())
        return options.columns;
    return all ? allColumns(options.request.kind) : usualColumns(options.request.kind);
}

/// What has a name by it rather than their ids, for reading.
QString shownReference(Reader &reader, const FieldSpec &field, const FieldValue &value)
{
    if (!refersToRecords(field.kind) || !isNamed(field.target))
        return exactText(value);
    const auto title = [&](const RecordId &id) {
        const auto found = reader.find({field.target, id});
        const std::optional<Record> record = found ? *found : std::nullopt;
        return record ? titleOf(*record) : id.text();
    };
    if (const auto *id = std::get_if<RecordId>(&value))
        return title(*id);
    QStringList titles;
    if (const auto *ids = std::get_if<QStringList>(&value)) {
        for (const QString &id : *ids)
            titles += title(RecordId(id));
    }
    return listText(titles);
}

Result<int> listAsText(CommandContext &context, Store &store, const ListOptions &options)
{
    const std::vector<qsizetype> columns = shownColumns(options, false);
    const Catalogue &catalogue = catalogueOf(options.request.kind);
    QStringList titles;
    for (const qsizetype column : columns)
        titles += catalogue.at(column).key;
    QList<QStringList> rows;
    const auto visited =
        visitList(store.database(), options.request, columns, options.limit, [&](auto values) {
            QStringList row;
            for (size_t i = 0; i < values.size(); ++i)
                row += shownReference(store.reader(), catalogue.at(columns[i]), values[i])
                           .simplified();
            rows += row;
            return true;
        });
    if (!visited)
        return failed(visited);
    printTable(context.console(), titles, rows);
    return exitcode::done;
}

Result<int> listAsJson(CommandContext &context, Store &store, const ListOptions &options)
{
    const std::vector<qsizetype> columns = shownColumns(options, true);
    const Catalogue &catalogue = catalogueOf(options.request.kind);
    QIODevice &out = context.console().out();
    QByteArray separator = "[";
    const auto visited =
        visitList(store.database(), options.request, columns, options.limit, [&](auto values) {
            OrderedObject object;
            for (size_t i = 0; i < values.size(); ++i)
                object.append({catalogue.at(columns[i]).key, jsonOf(values[i])});
            out.write(separator + jsonText(object));
            separator = ",\n";
            return true;
        });
    if (!visited)
        return failed(visited);
    out.write(separator == "[" ? "[]\n" : "]\n");
    return exitcode::done;
}

Result<int> list(CommandContext &context, Kind kind)
{
    return listRecordsOf(context, kind, {});
}

Result<int> show(CommandContext &context, Kind kind)
{
    return refFrom(context, kind).and_then([&](const RecordRef &ref) {
        return showRecord(context, ref);
    });
}

Result<int> add(CommandContext &context, Kind kind)
{
    return addTyped(context, kind, [kind](Store &store, const FieldTexts &texts) {
        return addRecord(store, kind, texts);
    });
}

Result<int> set(CommandContext &context, Kind kind)
{
    const QString reason = context.arguments().value(u"reason"_s).value_or(QString());
    return setTyped(context, kind,
                    [&](Store &store, const RecordRef &record, const FieldTexts &texts) {
                        return setFields(store, record, texts, reason);
                    });
}

std::vector<Command> commandsOf(Kind kind)
{
    const QString noun = pluralOf(kind);
    const auto with = [kind](Result<int> (*verb)(CommandContext &, Kind)) {
        return [kind, verb](CommandContext &context) { return verb(context, kind); };
    };
    return {
        {noun + u" list"_s,
         u"[QUERY] [--as-of DAY] [--columns a,b,c] [--sort [-]a,b] [--limit N]"_s,
         {{"as-of"}, {"columns"}, {"sort"}, {"limit"}},
         with(list)},
        {noun + u" show"_s, u"ID"_s, {}, with(show)},
        {noun + u" add"_s, u"key=value…"_s, {}, with(add)},
        {noun + u" set"_s, u"ID key=value… [--reason R]"_s, {{"reason"}}, with(set)},
        {noun + u" remove"_s,
         u"ID [--with-dependents]"_s,
         {{"with-dependents", false}},
         with(removeNamed)},
    };
}

} // namespace

Result<FieldTexts> fieldTextsFrom(const QStringList &words)
{
    FieldTexts texts;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Usage,
                        Words::tr("“%1” is no assignment, like city=Lyon.").arg(word));
        texts.append({word.left(equals), word.mid(equals + 1)});
    }
    return texts;
}

Result<RecordRef> refFrom(CommandContext &context, Kind kind)
{
    const auto text = context.positional(0, Words::tr("Which %1? Give its id.").arg(wordFor(kind)));
    if (!text)
        return failed(text);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return (*store)->reader().findReference(kind, *text).map([kind](const RecordId &id) {
        return RecordRef{kind, id};
    });
}

Result<FieldTexts> assignmentsFrom(const QStringList &words)
{
    return fieldTextsFrom(words).and_then([](const FieldTexts &texts) -> Result<FieldTexts> {
        if (texts.isEmpty())
            return fail(ErrorKind::Usage, Words::tr("Give at least one value, like city=Lyon."));
        return texts;
    });
}

Result<int> addTyped(CommandContext &context, Kind kind, const AddingVerb &verb)
{
    const auto texts = assignmentsFrom(context.arguments().positional());
    if (!texts)
        return failed(texts);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return verb(**store, *texts).and_then([&](const AddedRecord &added) {
        return showRecord(context, {kind, added.id});
    });
}

Result<int> setTyped(CommandContext &context, Kind kind, const SettingVerb &verb)
{
    const auto ref = refFrom(context, kind);
    if (!ref)
        return failed(ref);
    const auto texts = assignmentsFrom(context.arguments().positional().mid(1));
    if (!texts)
        return failed(texts);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return verb(**store, *ref, *texts).and_then([&](const ChangeSet &) {
        return showRecord(context, *ref);
    });
}

Result<int> removeNamed(CommandContext &context, Kind kind)
{
    const auto ref = refFrom(context, kind);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const RemovalScope scope = context.arguments().has(u"with-dependents"_s)
                                   ? RemovalScope::WithAllThatHangsOnIt
                                   : RemovalScope::OnlyWhatIsTheirs;
    const auto dependents = dependentsOf((*store)->reader(), *ref);
    if (!dependents)
        return failed(dependents);
    auto removed = removeRecord(**store, *ref, scope);
    if (!removed && std::ranges::count(*dependents, Fate::InTheWay, &Dependents::fate) > 0) {
        Error error = removed.error();
        error.message += u' ' + Words::tr("With --with-dependents all of it is removed.");
        return Failure(error);
    }
    return removed.map([&](const ChangeSet &changes) {
        context.console().object({{u"id"_s, ref->id.text()}, {u"label"_s, changes.label}});
        return exitcode::done;
    });
}

Result<int> listRecordsOf(CommandContext &context, Kind kind, const QueryCompletion &completed)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto options = listOptions(context, **store, kind, completed);
    if (!options)
        return failed(options);
    return context.console().isJson() ? listAsJson(context, **store, *options)
                                      : listAsText(context, **store, *options);
}

std::vector<Command> recordCommands()
{
    std::vector<Command> commands;
    for (const Kind kind :
         {Kind::Member, Kind::Membership, Kind::Payment, Kind::Standing, Kind::Leaving,
          Kind::Admission, Kind::Tier, Kind::Chapter, Kind::ChapterMembership, Kind::Body,
          Kind::Seat, Kind::Function, Kind::Event, Kind::AgendaItem, Kind::Checklist, Kind::Task,
          Kind::Author, Kind::Post})
        std::ranges::move(commandsOf(kind), std::back_inserter(commands));
    return commands;
}

} // namespace chapterhouse::cli
