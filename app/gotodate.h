#pragma once

#include "app/dateinput.h"
#include "market/format.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;

namespace app {

// Asks for a date and goes there. A date that cannot be shown is answered in the dialog.
class GoToDate : public QDialog
{
    Q_OBJECT

public:
    // Goes to the date; says in one sentence why not, or nothing.
    using Go = std::function<QString(const DateInput& date)>;

    // `shown` is offered to be changed; times of day are asked for only where `intraday`.
    GoToDate(const market::Format& format, QDate shown, bool intraday, QWidget* parent = nullptr);

    void setGo(Go go) { m_go = std::move(go); }
    void accept() override;

private:
    void complain(const QString& text);

    market::Format m_format;
    QDate m_shown;
    Go m_go;
    QLineEdit* m_edit;
    QLabel* m_problem;
};

} // namespace app
