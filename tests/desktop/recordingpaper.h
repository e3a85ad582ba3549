#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <memory>
#include <vector>

namespace chapterhouse::tests {

/// A page of A4 without margins, at 72 pixels an inch, that notes the texts that are drawn on it.
class RecordingPaper final : public QPaintDevice {
public:
    struct Text {
        QString text;
        QPointF at; ///< of the baseline
        qreal width = 0;
        QColor colour;
    };

    RecordingPaper() : m_engine(std::make_unique<Engine>(texts)) {}

    QPaintEngine *paintEngine() const override { return m_engine.get(); }

    std::vector<Text> texts;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return 595;
        case PdmHeight:
            return 842;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 72;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Engine final : public QPaintEngine {
    public:
        explicit Engine(std::vector<Text> &texts) : QPaintEngine(AllFeatures), m_texts(texts) {}

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            m_texts.push_back({item.text(), at, item.width(), painter()->pen().color()});
        }

    private:
        std::vector<Text> &m_texts;
    };

    std::unique_ptr<Engine> m_engine;
};

} // namespace chapterhouse::tests
