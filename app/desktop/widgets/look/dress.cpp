#include "desktop/widgets/look/dress.h"

#include "desktop/widgets/look/type.h"

#include <QPushButton>
#include <QVariant>

namespace chapterhouse {

namespace {

constexpr const char *kindProperty = "chapterhouseButtonKind";
constexpr const char *outlineProperty = "chapterhouseOutline";

int numberOf(const QWidget *widget, const char *property)
{
    return widget ? widget->property(property).toInt() : 0;
}

} // namespace

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    QFont onlyTheWeight;
    onlyTheWeight.setWeight(kind == ButtonKind::Primary ? QFont::DemiBold : QFont::Normal);
    button->setFont(onlyTheWeight);
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKindOf(const QWidget *widget)
{
    return static_cast<ButtonKind>(numberOf(widget, kindProperty));
}

void setOutline(QWidget *field, Tone tone)
{
    field->setProperty(outlineProperty, static_cast<int>(tone));
    field->update();
}

Tone outlineOf(const QWidget *widget)
{
    return static_cast<Tone>(numberOf(widget, outlineProperty));
}

} // namespace chapterhouse
