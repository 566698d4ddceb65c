#pragma once

namespace app {

// A line a set of the menus; new commands join the line of their set.
enum class ActionId
{
    // clang-format off
    ImportBars, ImportEvents, ExportPng, CopyPicture,
    Quit,

    Undo, Redo, RangeBack, RangeForward,

    FindSymbol, FindEvent, NextPane,
    ShowWatchlist, ShowEventList, ShowOverview,
    DarkTheme, ContrastTheme, SafeColours,
    English, German,
    FullScreen,

    Interval5Minutes, Interval15Minutes, IntervalHour, IntervalDay, IntervalWeek, IntervalMonth,
    Candles, OhlcBars, Line, Step, Area, Baseline, Compare,
    LinearScale, LogScale, PercentScale, IndexScale, AutoScale,
    CompareSelected,
    Range1Day, Range5Days, Range1Month, Range3Months, Range6Months, RangeYearToDate, Range1Year,
    RangeAll,
    Volume, Events,
    ExtendedHours,
    Indicators,
    DrawHorizontal, DrawTrend, DrawRay, DrawRectangle, DrawRange, DrawText, DrawArrow,
    DrawFibonacci, RemoveDrawings,
    PinBasis, UsualBasis,

    Crosshair, Magnet, Measure,
    DataTable,

    ZoomIn, ZoomOut, PanLeft, PanRight, PageLeft, PageRight, GoToFirst, GoToLast, GoToDate, Fit,
    ResetView,
    PreviousEvent, NextEvent,

    Shortcuts, About // the last one
          // clang-format on
};

enum class MenuId
{
    File,
    Edit,
    View,
    Chart,
    Help
};

// Actions of one set are neighbours in the menu; of its exclusive ones one is checked.
enum class ActionSet
{
    Files,
    Program,
    History, // undo, redo, back and forward through what was in view
    Table, // what is in view as text and picture
    Find,
    Panes,
    Theme,
    Language,
    Screen,
    Interval,
    Style,
    Scale,
    Comparison,
    Range,
    Layers,
    Hours,
    Indicators,
    Draw,
    Cursor,
    Zoom,
    Walk,
    Help
};

} // namespace app
