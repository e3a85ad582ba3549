#include "support/forge/spoiled.h"

#include "support/forge/restcall.h"

#include <QRegularExpression>
#include <QTimer>

#include <memory>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 flood = 2LL * 1024 * 1024 * 1024;
constexpr qsizetype floodPiece = 64LL * 1024;
constexpr int dripPause = 20; // ms
const QByteArray redirected = "/redirected";
const QByteArray endless = "/endless";

HttpAnswer redirect(int status, const QByteArray &location)
{
    return {status, {{"Location", location}}, {}};
}

QByteArray hostOf(const HttpRequest &request)
{
    return request.headers.value("host");
}

/// The same server by a name that is another host's.
QByteArray otherHost(const HttpRequest &request)
{
    return "http://localhost:" + hostOf(request).split(':').constLast() + request.target;
}

HttpAnswer waitAnswer(int status, int seconds)
{
    HttpAnswer answer = errorAnswer(status, u"You have exceeded a secondary rate limit."_s);
    answer.addHeader("retry-after", QByteArray::number(seconds));
    return answer;
}

/// Each text begins with bytes that no text begins with.
HttpAnswer withoutUtf8(HttpAnswer answer)
{
    answer.body.replace(":\"", ":\"\xff\xfe\xc0");
    return answer;
}

HttpAnswer withWrongSizes(HttpAnswer answer)
{
    static const QRegularExpression size(u"(\"(?:size|byteSize)\":\\d+)"_s);
    answer.body = QString::fromUtf8(answer.body).replace(size, u"\\10"_s).toUtf8();
    return answer;
}

void announce(HttpConnection &line, const HttpAnswer &answer, qsizetype length)
{
    line.sendRaw(encodedHead(answer) + "Content-Length: " + QByteArray::number(length) +
                 "\r\n\r\n" + answer.body);
}

void sendHalf(HttpConnection &line, const HttpAnswer &answer)
{
    const QByteArray whole = encoded(answer);
    line.sendRaw(whole.left(whole.size() - (answer.body.size() + 1) / 2 - 1));
    line.close();
}

void sendFlood(HttpConnection &line, const HttpAnswer &answer)
{
    line.sendRaw(encodedHead(answer) + "\r\n[");
    const auto left = std::make_shared<qint64>(flood);
    line.stream([left] {
        *left -= floodPiece;
        return *left > 0 ? QByteArray(floodPiece, ' ') : QByteArray();
    });
}

void drip(HttpConnection &line, const HttpAnswer &answer)
{
    line.sendRaw(encodedHead(answer) + "\r\n");
    auto *timer = new QTimer(&line);
    QObject::connect(timer, &QTimer::timeout, &line, [&line, body = answer.body, at = 0]() mutable {
        line.sendRaw(at < body.size() ? body.mid(at, 1) : QByteArray(" "));
        ++at;
    });
    timer->start(dripPause);
}

} // namespace

QByteArray redirectedTarget(const QByteArray &target)
{
    return redirected + target;
}

HttpRequest unredirected(HttpRequest request)
{
    if (!request.target.startsWith(redirected + '/'))
        return request;
    request.target.remove(0, redirected.size());
    request.path.remove(0, redirected.size());
    return request;
}

std::optional<HttpAnswer> endlessAnswer(const HttpRequest &request)
{
    if (!request.target.startsWith(endless + '/'))
        return std::nullopt;
    return redirect(302, "http://" + hostOf(request) + request.target + 'x');
}

void sendSpoiled(HttpConnection &line, const HttpRequest &request, const HttpAnswer &answer,
                 const Fault &fault)
{
    const QByteArray here = "http://" + hostOf(request);
    switch (fault.kind) {
    case Fault::Kind::Drop:
        return line.drop();
    case Fault::Kind::HalfAnswer:
        return sendHalf(line, answer);
    case Fault::Kind::ServerError:
        return line.answer(errorAnswer(500, u"Server Error"_s));
    case Fault::Kind::BadGateway:
        return line.answer({502, {{"Content-Type", "text/html"}}, "<html>Bad gateway</html>"});
    case Fault::Kind::RetryAfter:
        return line.answer(waitAnswer(403, fault.seconds));
    case Fault::Kind::TooManyRequests:
        return line.answer(waitAnswer(429, fault.seconds));
    case Fault::Kind::WrongJson:
        return line.answer({200, answer.headers, R"({"sha": "0123, "tree": [{]})"});
    case Fault::Kind::OtherJson:
        return line.answer({200, answer.headers, R"([[1], {"data": 7}, null, "text"])"});
    case Fault::Kind::InvalidUtf8:
        return line.answer(withoutUtf8(answer));
    case Fault::Kind::WrongSizes:
        return line.answer(withWrongSizes(answer));
    case Fault::Kind::TooShort:
        return announce(line, answer, answer.body.size() + 10);
    case Fault::Kind::TooLong:
        return announce(line, answer, answer.body.size() / 2);
    case Fault::Kind::RedirectSameHost:
        return line.answer(redirect(307, here + redirectedTarget(request.target)));
    case Fault::Kind::RedirectOtherHost:
        return line.answer(redirect(302, otherHost(request)));
    case Fault::Kind::RedirectEndless:
        return line.answer(redirect(302, here + endless + request.target));
    case Fault::Kind::SlowDrip:
        return drip(line, answer);
    case Fault::Kind::Flood:
        return sendFlood(line, answer);
    case Fault::Kind::Delay:
    case Fault::Kind::LimitUsedUp:
        return line.answer(answer);
    }
}

} // namespace chapterhouse::tests
