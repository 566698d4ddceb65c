#include "app/gotodate.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

GoToDate::GoToDate(const market::Format& format, QDate shown, bool intraday, QWidget* parent)
    : QDialog(parent)
    , m_format(format)
    , m_shown(shown)
    , m_edit(new QLineEdit(this))
    , m_problem(plainLabel({}, this))
{
    setWindowTitle(tr("Go to Date"));
    m_edit->setAccessibleName(windowTitle());
    m_edit->setText(format.locale().toString(
        shown, format.language() == "de"_L1 ? u"dd.MM.yyyy"_s : u"yyyy-MM-dd"_s));
    m_edit->selectAll();
    const QString hint = intraday
        ? tr("For example 2025-01-27, 27.01.2025 or 27 Jan 2025, with a time of the exchange such "
             "as 09:30 if you like.")
        : tr("For example 2025-01-27, 27.01.2025 or 27 Jan 2025.");
    QLabel* example = plainLabel(hint, this);
    example->setProperty("rank", u"second"_s);
    m_edit->setAccessibleDescription(hint);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* go = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDate::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &GoToDate::reject);
    connect(m_edit, &QLineEdit::textEdited, m_problem, &QLabel::clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_edit, example, m_problem, buttons})
        layout->addWidget(part);
    resize(440, 200);
}

void GoToDate::accept()
{
    const auto date = readDate(m_edit->text(), m_format.locale(), m_shown.year());
    if (!date) {
        complain(tr("\"%1\" is not a date; write it as in the examples.").arg(m_edit->text()));
        return;
    }
    const QString problem = m_go ? m_go(*date) : QString();
    if (problem.isEmpty())
        QDialog::accept();
    else
        complain(problem);
}

void GoToDate::complain(const QString& text)
{
    m_problem->setText(text);
    m_edit->setFocus();
    m_edit->selectAll();
}

} // namespace app
