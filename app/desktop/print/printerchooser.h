#pragma once

#include <QPrinter>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// Asks a person for a printer; tests put an answer in its place.
class PrinterChooser {
public:
    using Chosen = std::function<void(const std::shared_ptr<QPrinter> &printer)>;

    virtual ~PrinterChooser() = default;

    /// `name` is what the work is called in the printer's queue; `chosen` is not called when the
    /// person thinks better of it.
    virtual void choose(QWidget *parent, const QString &name, const Chosen &chosen);
};

} // namespace chapterhouse
