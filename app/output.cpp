#include "app/output.h"

#include <QCoreApplication>

#include <cerrno>

namespace app {

namespace {

constexpr qsizetype pieceSize = 1 << 20;

} // namespace

Output::Output(std::FILE* file)
    : m_file(file)
{
}

void Output::write(const QByteArray& bytes)
{
    m_waiting.append(bytes);
    if (m_waiting.size() >= pieceSize)
        flush();
}

void Output::writeLine(const QString& text)
{
    write(text.toUtf8().append('\n'));
}

void Output::flush()
{
    const auto size = static_cast<std::size_t>(m_waiting.size());
    if (m_error == 0 && size > 0) {
        errno = 0;
        if (std::fwrite(m_waiting.constData(), 1, size, m_file) < size || std::fflush(m_file) != 0)
            m_error = errno == 0 ? EIO : errno;
    }
    m_waiting.clear();
}

Outcome Output::finish()
{
    flush();
    if (m_error == 0 || m_error == EPIPE)
        return {};
    return failed(QCoreApplication::translate(
                      "CommandLine", "The answer cannot be written: %1; check where it goes to.")
                      .arg(qt_error_string(m_error)));
}

} // namespace app
