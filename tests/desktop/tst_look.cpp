#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/theme.h"
#include "desktop/widgets/look/type.h"
#include "support/testmain.h"

#include <QApplication>
#include <QDBusVariant>
#include <QDir>
#include <QSignalSpy>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

/// Relative luminance as WCAG 2.1 defines it.
double luminanceOf(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminanceOf(a), luminanceOf(b)});
    return (light + 0.05) / (dark + 0.05);
}

class PretendedDesktop final : public SystemScheme {
public:
    Scheme scheme() const override { return m_scheme; }
    void become(Scheme scheme)
    {
        m_scheme = scheme;
        Q_EMIT changed();
    }

private:
    Scheme m_scheme = Scheme::Light;
};

} // namespace

class tst_Look : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void aPaletteTellsItsScheme();
    void everyIconIsAnSvgOfTheSet();
    void everySvgOfTheSetIsAnIcon();
    void anIconIsDrawnInTheColourOfTheScheme();
    void aDisabledIconIsAsFaintAsDisabledText();
    void anIconIsAsSharpAsTheScreen();
    void theThemeFollowsTheDesktopUntilItIsForced();
    void whatTheSettingsPortalSaysIsFollowed();
    void noFontIsUnderNinePoints();
};

void tst_Look::textIsReadableOnItsGround_data()
{
    QTest::addColumn<Colour>("ink");
    QTest::addColumn<Colour>("ground");
    const auto row = [](const char *name, Colour ink, Colour ground) {
        QTest::newRow(name) << ink << ground;
    };
    row("text on the ground", Colour::Text, Colour::Ground);
    row("text in a field", Colour::Text, Colour::Field);
    row("text on the rail", Colour::Text, Colour::Rail);
    row("text on the selected row", Colour::Text, Colour::SelectedRow);
    row("quiet text on the ground", Colour::Quiet, Colour::Ground);
    row("quiet text in a field", Colour::Quiet, Colour::Field);
    row("quiet text on the rail", Colour::Quiet, Colour::Rail);
    row("quiet text on the selected row", Colour::Quiet, Colour::SelectedRow);
    row("accent on the ground", Colour::Accent, Colour::Ground);
    row("accent on its pale ground", Colour::Accent, Colour::AccentPale);
    row("words on the accent", Colour::OnAccent, Colour::Accent);
    row("good on the ground", Colour::Good, Colour::Ground);
    row("good on its pale ground", Colour::Good, Colour::GoodPale);
    row("warning on the ground", Colour::Warning, Colour::Ground);
    row("warning on its pale ground", Colour::Warning, Colour::WarningPale);
    row("wrong on the ground", Colour::Wrong, Colour::Ground);
    row("wrong on its pale ground", Colour::Wrong, Colour::WrongPale);
    row("information on the ground", Colour::Information, Colour::Ground);
    row("information on its pale ground", Colour::Information, Colour::InformationPale);
}

void tst_Look::textIsReadableOnItsGround()
{
    QFETCH(Colour, ink);
    QFETCH(Colour, ground);
    constexpr double levelDoubleA = 4.5;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double contrast = contrastOf(colourOf(ink, scheme), colourOf(ground, scheme));
        QVERIFY2(contrast >= levelDoubleA, qPrintable(u"%1 in the %2 scheme"_s.arg(contrast).arg(
                                               scheme == Scheme::Light ? u"light"_s : u"dark"_s)));
    }
}

void tst_Look::aPaletteTellsItsScheme()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QCOMPARE(schemeOf(paletteOf(scheme)), scheme);
        QCOMPARE(schemeOf(listPaletteOf(scheme)), scheme);
    }
}

void tst_Look::everyIconIsAnSvgOfTheSet()
{
    for (int i = 0; i < iconCount; ++i) {
        const QString path = pathOf(static_cast<Icon>(i));
        QSvgRenderer renderer(path);
        QVERIFY2(renderer.isValid(), qPrintable(path));
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 24, 24));
    }
    QVERIFY(!programIcon().pixmap(64).isNull());
}

void tst_Look::everySvgOfTheSetIsAnIcon()
{
    QStringList used = {u"chapterhouse.svg"_s};
    for (int i = 0; i < iconCount; ++i)
        used.append(pathOf(static_cast<Icon>(i)).section(u'/', -1));
    used.sort();
    QCOMPARE(QDir(u":/icons"_s).entryList(QDir::Files, QDir::Name), used);
}

void tst_Look::anIconIsDrawnInTheColourOfTheScheme()
{
    const PretendedDesktop desktop;
    Theme theme(*qApp, desktop, ThemeChoice::Light);
    const QIcon dot = iconOf(Icon::SignDot, Colour::Good);
    QCOMPARE(dot.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12),
             colourOf(Colour::Good, Scheme::Light));
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(dot.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12),
             colourOf(Colour::Good, Scheme::Dark));
}

void tst_Look::aDisabledIconIsAsFaintAsDisabledText()
{
    const PretendedDesktop desktop;
    const Theme theme(*qApp, desktop, ThemeChoice::Light);
    const QIcon dot = iconOf(Icon::SignDot, Colour::OnAccent);
    QCOMPARE(dot.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage().pixelColor(12, 12),
             paletteOf(Scheme::Light).color(QPalette::Disabled, QPalette::ButtonText));
}

void tst_Look::anIconIsAsSharpAsTheScreen()
{
    const QPixmap pixmap = iconOf(Icon::Home).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_Look::theThemeFollowsTheDesktopUntilItIsForced()
{
    PretendedDesktop desktop;
    Theme theme(*qApp, desktop, ThemeChoice::System);
    QSignalSpy changes(&theme, &Theme::schemeChanged);
    const auto shown = [] { return schemeOf(QApplication::palette()); };
    QCOMPARE(shown(), Scheme::Light);
    desktop.become(Scheme::Dark);
    QCOMPARE(shown(), Scheme::Dark);
    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(shown(), Scheme::Light);
    desktop.become(Scheme::Light);
    desktop.become(Scheme::Dark);
    QCOMPARE(shown(), Scheme::Light);
    theme.setChoice(ThemeChoice::System);
    QCOMPARE(shown(), Scheme::Dark);
    QCOMPARE(changes.size(), 3);
}

void tst_Look::whatTheSettingsPortalSaysIsFollowed()
{
    QApplication::setPalette(paletteOf(Scheme::Light));
    DesktopScheme desktop;
    const QSignalSpy changes(&desktop, &SystemScheme::changed);
    const auto say = [&](const QString &group, const QVariant &value) {
        QMetaObject::invokeMethod(&desktop, "settingChanged", Q_ARG(QString, group),
                                  Q_ARG(QString, u"color-scheme"_s),
                                  Q_ARG(QDBusVariant, QDBusVariant(value)));
    };
    const QString appearance = u"org.freedesktop.appearance"_s;
    say(u"org.gnome.desktop.interface"_s, 1u);
    QCOMPARE(desktop.scheme(), Scheme::Light);
    say(appearance, 1u);
    QCOMPARE(desktop.scheme(), Scheme::Dark);
    say(appearance, 0u);
    QCOMPARE(desktop.scheme(), Scheme::Light);
    say(appearance, QVariant::fromValue(QDBusVariant(1u)));
    QCOMPARE(desktop.scheme(), Scheme::Dark);
    say(appearance, 2u);
    QCOMPARE(desktop.scheme(), Scheme::Light);
    QCOMPARE(changes.size(), 4);
}

void tst_Look::noFontIsUnderNinePoints()
{
    for (const qreal points : {6.0, 9.0, 10.0, 14.0}) {
        QFont base;
        base.setPointSizeF(points);
        QVERIFY(smallFont(base).pointSizeF() >= 9);
        QVERIFY(titleFont(base).pointSizeF() >= 9);
    }
    QFont inPixels;
    inPixels.setPixelSize(10);
    QVERIFY(smallFont(inPixels).pixelSize() >= 12);
}

static const tests::Suite<tst_Look> suite;
#include "tst_look.moc"
