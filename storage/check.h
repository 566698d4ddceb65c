#pragma once

#include "market/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace storage {

class Connection;

// Looks through the whole cache: pages, keys and constraints, coverage against bars, pyramid
// against its recomputation, search index against events. One sentence for each finding; none
// means that all is sound.
[[nodiscard]] market::Result<QStringList> check(const Connection& connection);

struct TableRows
{
    QString table;
    qint64 rows = 0;

    friend bool operator==(const TableRows&, const TableRows&) = default;
};

struct CacheFacts
{
    QString path;
    qint64 bytes = 0; // with the WAL
    int schemaVersion = 0;
    bool readOnly = false;
    std::vector<TableRows> tables;
};

[[nodiscard]] market::Result<CacheFacts> facts(const Connection& connection);

} // namespace storage
