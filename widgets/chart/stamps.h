#pragma once

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QRectF>

#include <functional>
#include <optional>

class QPainter;

namespace widgets {

using DrawStamp = std::function<void(QPainter& painter, const QPointF& origin)>;

// Where a small drawing falls among the device's pixels: its look depends on their size and on the
// place of its origin within one.
struct StampPlace
{
    QPoint pixel; // that holds the origin
    QPoint phase; // of the origin in that pixel, in 4096ths: coarser ones would move glyphs
    double scale = 1;

    // None where an image would not look as the drawing does: in files that keep lines and text,
    // and for painters that turn or fade.
    [[nodiscard]] static std::optional<StampPlace> of(const QPainter& painter, const QPointF& at);
};

// A drawing as an image, and the pixel of its top left corner, counted from the origin's.
struct Stamp
{
    QImage image;
    QPoint corner;

    // `bounds` is as far as it is drawn around its origin.
    [[nodiscard]] static Stamp of(const StampPlace& place, const QRectF& bounds,
                                  const DrawStamp& draw);
    void put(QPainter& painter, const StampPlace& place) const;
};

// Small drawings that stay the same while a chart is dragged, kept as images: copying one costs a
// fraction of drawing it. The first time a look is only noted and drawn as ever, so that what is
// wanted once (a report, a step of a zoom) pays nothing. `Look` is all that a drawing depends on.
template<typename Look>
class Stamps
{
public:
    // `draw` is called with a painter and the place of the origin.
    template<typename Draw>
    void paint(QPainter& painter, const QPointF& at, const Look& look, const QRectF& bounds,
               const Draw& draw)
    {
        const auto place = StampPlace::of(painter, at);
        if (!place)
            return draw(painter, at);
        Kept& kept = m_kept[{look, place->phase, place->scale}];
        if (kept.round != m_round)
            ++m_wanted;
        const bool isNew = kept.round == 0;
        kept.round = m_round;
        if (isNew)
            return draw(painter, at);
        if (kept.stamp.image.isNull())
            kept.stamp = Stamp::of(*place, bounds, draw);
        kept.stamp.put(painter, *place);
    }

    // After each picture: what was not in it is forgotten once there is a lot of that.
    void endRound()
    {
        constexpr qsizetype spared = 64;
        if (m_kept.size() > 2 * m_wanted + spared)
            m_kept.removeIf([this](const auto& entry) { return entry.value().round != m_round; });
        m_wanted = 0;
        ++m_round;
    }

    [[nodiscard]] qsizetype size() const { return m_kept.size(); }

private:
    struct Key
    {
        Look look;
        QPoint phase;
        double scale = 1;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed)
        {
            return qHashMulti(seed, key.look, key.phase.x(), key.phase.y(), key.scale);
        }
    };
    struct Kept
    {
        Stamp stamp; // from the second time on
        quint64 round = 0; // in which it was wanted last
    };

    QHash<Key, Kept> m_kept;
    qsizetype m_wanted = 0; // in this round
    quint64 m_round = 1;
};

} // namespace widgets
