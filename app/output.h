#pragma once

#include "app/outcome.h"

#include <QByteArray>

#include <cstdio>

namespace app {

// Standard output, written in large pieces. A reader that has gone (`| head`) is no failure: what
// is left is dropped.
class Output
{
public:
    explicit Output(std::FILE* file);

    void write(const QByteArray& bytes);
    void writeLine(const QString& text);
    [[nodiscard]] Outcome finish();

private:
    void flush();

    std::FILE* m_file;
    QByteArray m_waiting;
    int m_error = 0; // errno of the first write that failed
};

} // namespace app
