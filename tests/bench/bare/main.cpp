// The peer of start_to_chart: a window with an empty QChartView, and a line on standard error as
// soon as it is painted.
#include <QApplication>
#include <QMainWindow>
#include <QtCharts/QChartView>

#include <cstdio>

namespace {

class BareView : public QChartView
{
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QChartView::paintEvent(event);
        std::fputs("first chart painted\n", stderr);
    }
};

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new BareView);
    window.resize(1440, 900); // as the program's own window
    window.show();
    return QApplication::exec();
}
