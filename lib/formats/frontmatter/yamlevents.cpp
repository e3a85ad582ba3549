#include "formats/frontmatter/yamlevents.h"

#include "base/words.h"
#include "formats/frontmatter/yamlfaults.h"

#include <QStringDecoder>

#include <libfyaml.h>

#include <bit>

namespace chapterhouse {

namespace {

QString textOf(fy_token *token)
{
    size_t size = 0;
    const char *text = token ? fy_token_get_text(token, &size) : nullptr;
    if (!text)
        return {};
    // Not fromUtf8(): it takes a byte order mark at the beginning off.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(text, static_cast<qsizetype>(size)));
}

YamlStyle styleOf(fy_token *scalar)
{
    switch (fy_token_scalar_style(scalar)) {
    case FYSS_SINGLE_QUOTED:
        return YamlStyle::SingleQuoted;
    case FYSS_DOUBLE_QUOTED:
        return YamlStyle::DoubleQuoted;
    case FYSS_LITERAL:
        return YamlStyle::Literal;
    case FYSS_FOLDED:
        return YamlStyle::Folded;
    default:
        return YamlStyle::Plain;
    }
}

/// Where a token lies, with `before` and `after` bytes that libfyaml does not count in.
void place(YamlEvent &event, fy_token *token, qsizetype before = 0, qsizetype after = 0)
{
    const fy_mark *begin = token ? fy_token_start_mark(token) : nullptr;
    const fy_mark *end = token ? fy_token_end_mark(token) : nullptr;
    if (!begin || !end)
        return;
    event.begin = static_cast<qsizetype>(begin->input_pos) - before;
    event.end = static_cast<qsizetype>(end->input_pos) + after;
}

void readProperties(YamlEvent &event, fy_token *anchor, fy_token *tag)
{
    event.anchor = textOf(anchor);
    event.tag = textOf(tag);
    for (fy_token *token : {anchor, tag}) {
        if (const fy_mark *end = token ? fy_token_end_mark(token) : nullptr)
            event.propertiesEnd =
                std::max(event.propertiesEnd, static_cast<qsizetype>(end->input_pos));
    }
}

YamlEvent scalar(const fy_event_scalar_data &data)
{
    YamlEvent event{.type = YamlEvent::Type::Scalar, .style = styleOf(data.value)};
    event.text = textOf(data.value);
    readProperties(event, data.anchor, data.tag);
    const bool isQuoted =
        event.style == YamlStyle::SingleQuoted || event.style == YamlStyle::DoubleQuoted;
    place(event, data.value, isQuoted ? 1 : 0, isQuoted ? 1 : 0);
    return event;
}

/// A list or map; only one in brackets says where it begins.
YamlEvent collection(YamlEvent::Type type, fy_token *bracket, fy_token *anchor, fy_token *tag)
{
    YamlEvent event{.type = type, .style = YamlStyle::Block};
    const fy_token_type kind = bracket ? fy_token_get_type(bracket) : FYTT_NONE;
    if (kind == FYTT_FLOW_SEQUENCE_START || kind == FYTT_FLOW_MAPPING_START) {
        event.style = YamlStyle::Flow;
        place(event, bracket);
    }
    readProperties(event, anchor, tag);
    return event;
}

YamlEvent collectionEnd(YamlEvent::Type type, fy_token *bracket)
{
    YamlEvent event{.type = type, .style = YamlStyle::Block};
    const fy_token_type kind = bracket ? fy_token_get_type(bracket) : FYTT_NONE;
    if (kind == FYTT_FLOW_SEQUENCE_END || kind == FYTT_FLOW_MAPPING_END) {
        event.style = YamlStyle::Flow;
        place(event, bracket);
    }
    return event;
}

/// What libfyaml's event is here; nothing for the beginning and the end of the stream.
std::optional<YamlEvent> converted(fy_event &event)
{
    using Type = YamlEvent::Type;
    switch (event.type) {
    case FYET_DOCUMENT_START:
        return YamlEvent{.type = Type::DocumentBegin};
    case FYET_DOCUMENT_END:
        return YamlEvent{.type = Type::DocumentEnd};
    case FYET_SCALAR:
        return scalar(event.scalar);
    case FYET_ALIAS: {
        YamlEvent alias{.type = Type::Alias, .text = textOf(event.alias.anchor)};
        place(alias, event.alias.anchor, 1);
        return alias;
    }
    case FYET_SEQUENCE_START:
        return collection(Type::ListBegin, event.sequence_start.sequence_start,
                          event.sequence_start.anchor, event.sequence_start.tag);
    case FYET_SEQUENCE_END:
        return collectionEnd(Type::ListEnd, event.sequence_end.sequence_end);
    case FYET_MAPPING_START:
        return collection(Type::MapBegin, event.mapping_start.mapping_start,
                          event.mapping_start.anchor, event.mapping_start.tag);
    case FYET_MAPPING_END:
        return collectionEnd(Type::MapEnd, event.mapping_end.mapping_end);
    default:
        return std::nullopt;
    }
}

} // namespace

void YamlEvents::Release::operator()(fy_diag *diag) const
{
    fy_diag_destroy(diag);
}

void YamlEvents::Release::operator()(fy_parser *parser) const
{
    fy_parser_destroy(parser);
}

YamlEvents::YamlEvents(QByteArrayView text)
{
    fy_diag_cfg messages;
    fy_diag_cfg_default(&messages);
    messages.fp = nullptr;
    messages.level = FYET_ERROR;
    m_diag.reset(fy_diag_create(&messages));
    fy_diag_set_collect_errors(m_diag.get(), true);

    fy_parse_cfg settings = {};
    // A C enum that holds sets of its values.
    settings.flags = std::bit_cast<fy_parse_cfg_flags>(
        unsigned(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE |
                 FYPCF_SLOPPY_FLOW_INDENTATION));
    settings.diag = m_diag.get();
    m_parser.reset(fy_parser_create(&settings));
    // An empty text is an empty stream; libfyaml takes a length of 0 for "up to the NUL".
    const QByteArrayView input = text.isEmpty() ? QByteArrayView("\n") : text;
    fy_parser_set_string(m_parser.get(), input.data(), static_cast<size_t>(input.size()));
}

Failure YamlEvents::failure() const
{
    void *iterator = nullptr;
    const fy_diag_error *error = fy_diag_errors_iterate(m_diag.get(), &iterator);
    if (!error)
        return fail(ErrorKind::Input, Words::tr("the YAML cannot be read."));
    return Failure(Error{.kind = ErrorKind::Input,
                         .message = sentenceOfYamlFault(QString::fromUtf8(error->msg)),
                         .details = QString::fromUtf8(error->msg),
                         .line = std::max(error->line, 1),
                         .column = std::max(error->column, 1)});
}

Result<std::optional<YamlEvent>> YamlEvents::next()
{
    while (fy_event *event = fy_parser_parse(m_parser.get())) {
        std::optional<YamlEvent> read = converted(*event);
        fy_parser_event_free(m_parser.get(), event);
        if (read)
            return read;
    }
    if (fy_parser_get_stream_error(m_parser.get()))
        return failure();
    return std::nullopt;
}

} // namespace chapterhouse
