#pragma once

#include "base/result.h"
#include "formats/frontmatter/yamlvalue.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

struct fy_parser;
struct fy_diag;
struct fy_event;

namespace chapterhouse {

/// One step of a YAML stream. `begin` and `end` are byte offsets in the text, of what is written
/// for a scalar (with its quotes; of a block scalar the lines below its header), an alias, or a
/// bracket. An empty scalar, and a list or map without brackets, have none (-1).
struct YamlEvent {
    enum class Type {
        DocumentBegin,
        DocumentEnd,
        Scalar,
        Alias,
        ListBegin,
        ListEnd,
        MapBegin,
        MapEnd
    };

    Type type = Type::DocumentBegin;
    YamlStyle style = YamlStyle::Plain;
    QString text = {};   ///< of a scalar, decoded; the name of an alias
    QString anchor = {}; ///< name, or empty
    QString tag = {};    ///< in full, or empty
    qsizetype begin = -1;
    qsizetype end = -1;
    qsizetype propertiesEnd = -1; ///< after anchor and tag
};

/// Reads YAML 1.2 event by event, through libfyaml. The text must outlive the reader.
class YamlEvents {
public:
    explicit YamlEvents(QByteArrayView text);

    /// The next event, nothing at the end of the stream. An input error has line and column in the
    /// text, both from 1, and no file.
    Result<std::optional<YamlEvent>> next();

private:
    struct Release {
        void operator()(fy_diag *diag) const;
        void operator()(fy_parser *parser) const;
    };

    Failure failure() const;

    std::unique_ptr<fy_diag, Release> m_diag;
    std::unique_ptr<fy_parser, Release> m_parser;
};

} // namespace chapterhouse
