#pragma once

#include "widgets/chart/labelplacer.h"
#include "widgets/chart/typescale.h"

#include <QRectF>

#include <vector>

namespace widgets {

struct Frame;

// Where the parts of a picture lie, in pixels of scale 1.
struct PictureLayout
{
    QRectF bounds;
    QRectF header; // title, subtitle
    QRectF legend;
    QRectF labels; // event labels, empty without any
    QRectF leaders; // between the labels and the plot
    QRectF plot;
    std::vector<QRectF> panes; // of the view's first panes, as many as have room; below the plot
    QRectF paneNote; // what panes have no room
    QRectF lane; // event flags
    QRectF timeAxis;
    QRectF priceAxis; // right of the plot
    std::vector<QRectF> leftAxes; // of other units, from the plot outwards
    QRectF keys; // what the shapes mean, and how many events are labelled
    QRectF footer;
    int labelRows = 0;
};

// Places the parts of the picture. `events` in view decide how many rows of labels there are.
[[nodiscard]] PictureLayout layOutPicture(const Frame& frame, const QSizeF& size,
                                          std::size_t events);

// The line in the lane on which flags stand.
[[nodiscard]] double laneFoot(const Frame& frame);

// Room for event labels in that layout.
[[nodiscard]] LabelSpace labelSpace(const PictureLayout& layout, const TypeScale& type,
                                    Presentation presentation);

} // namespace widgets
