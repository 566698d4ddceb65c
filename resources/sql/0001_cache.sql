-- Times are milliseconds since 1970-01-01T00:00Z. The time of a daily or longer bar is midnight UTC
-- of its exchange-local date: a name for the date, not an instant. NULL = the source does not say.

CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE instrument (
    id       INTEGER PRIMARY KEY,
    symbol   TEXT NOT NULL UNIQUE CHECK (symbol <> ''),
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('stock', 'index', 'fund', 'rate', 'currency', 'crypto', 'other')),
    exchange TEXT NOT NULL,
    currency TEXT NOT NULL,
    zone     TEXT NOT NULL
) STRICT;

-- One row for each series, event list or share count list that changed the cache.
CREATE TABLE import (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('bars', 'events', 'shares')),
    source     INTEGER NOT NULL REFERENCES source (id),
    instrument INTEGER REFERENCES instrument (id),
    interval   TEXT,
    adjustment TEXT NOT NULL,
    retrieved  INTEGER NOT NULL, -- instant the values were fetched or exported at the source
    imported   INTEGER NOT NULL, -- instant they were written here
    added      INTEGER NOT NULL,
    updated    INTEGER NOT NULL,
    refused    INTEGER NOT NULL
) STRICT;

-- `import` says whose revision a bar is: a newer one wins, an older one does not overwrite it.
CREATE TABLE bar (
    instrument INTEGER NOT NULL REFERENCES instrument (id),
    interval   TEXT NOT NULL CHECK (interval IN ('1m', '5m', '15m', '30m', '1h', '1d', '1w', '1mo')),
    time       INTEGER NOT NULL,
    open       REAL CHECK (open BETWEEN -1e12 AND 1e12),
    high       REAL CHECK (high BETWEEN -1e12 AND 1e12),
    low        REAL CHECK (low BETWEEN -1e12 AND 1e12),
    close      REAL NOT NULL CHECK (close BETWEEN -1e12 AND 1e12),
    volume     REAL CHECK (volume BETWEEN 0 AND 1e18),
    import     INTEGER NOT NULL REFERENCES import (id),
    PRIMARY KEY (instrument, interval, time),
    CHECK (low <= high AND low <= close AND close <= high),
    CHECK (low <= open AND open <= high)
) STRICT, WITHOUT ROWID;

-- The drawing pyramid: a row of level n merges 4^n slots of its interval.
CREATE TABLE bar_level (
    instrument INTEGER NOT NULL REFERENCES instrument (id),
    interval   TEXT NOT NULL,
    level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 12),
    time       INTEGER NOT NULL,
    open       REAL,
    high       REAL,
    low        REAL,
    close      REAL NOT NULL,
    volume     REAL,
    PRIMARY KEY (instrument, interval, level, time)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
    instrument INTEGER NOT NULL REFERENCES instrument (id),
    interval   TEXT NOT NULL,
    first      INTEGER NOT NULL,
    last       INTEGER NOT NULL CHECK (last >= first),
    bars       INTEGER NOT NULL CHECK (bars > 0),
    source     TEXT NOT NULL, -- all that supplied bars which are still here
    adjustment TEXT NOT NULL,
    retrieved  INTEGER NOT NULL,
    PRIMARY KEY (instrument, interval)
) STRICT, WITHOUT ROWID;

-- By symbol, not instrument: a count may be known before any price is cached.
CREATE TABLE share_count (
    symbol TEXT NOT NULL CHECK (symbol <> ''),
    as_of  INTEGER NOT NULL,
    shares REAL NOT NULL CHECK (shares BETWEEN 1 AND 1e15),
    source TEXT NOT NULL CHECK (source <> ''),
    PRIMARY KEY (symbol, as_of)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE CHECK (key <> ''),
    category   TEXT NOT NULL CHECK (category IN ('model_release', 'product', 'market', 'policy',
                                                 'infrastructure', 'statement', 'research')),
    precision  TEXT NOT NULL CHECK (precision IN ('minute', 'day')),
    first      INTEGER NOT NULL,
    last       INTEGER NOT NULL CHECK (last >= first),
    zone       TEXT NOT NULL,
    published  INTEGER,
    importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
    global     INTEGER NOT NULL CHECK (global IN (0, 1)),
    source     TEXT NOT NULL,
    url        TEXT NOT NULL CHECK (url = '' OR url LIKE 'http://%' OR url LIKE 'https://%'),
    import     INTEGER NOT NULL REFERENCES import (id)
) STRICT;
CREATE INDEX event_first ON event (first);

CREATE TABLE event_text (
    event    INTEGER NOT NULL REFERENCES event (id),
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    title    TEXT NOT NULL,
    summary  TEXT NOT NULL,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_instrument (
    event    INTEGER NOT NULL REFERENCES event (id),
    position INTEGER NOT NULL,
    symbol   TEXT NOT NULL CHECK (symbol <> ''),
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_instrument_symbol ON event_instrument (symbol);

CREATE TABLE event_tag (
    event    INTEGER NOT NULL REFERENCES event (id),
    position INTEGER NOT NULL,
    tag      TEXT NOT NULL,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

-- rowid = event.id; written with the event, in the same transaction.
CREATE VIRTUAL TABLE event_fts USING fts5 (
    title, summary, tags, source, tokenize = "unicode61 remove_diacritics 2"
);

-- Rows that ingest refused. line = 0: not from a file, or not known.
CREATE TABLE quarantine (
    id       INTEGER PRIMARY KEY,
    source   TEXT NOT NULL,
    subject  TEXT NOT NULL, -- symbol and interval, or 'events'
    line     INTEGER NOT NULL,
    cell     INTEGER NOT NULL, -- 1-based; 0: the whole row
    content  TEXT NOT NULL,
    reason   TEXT NOT NULL,
    refused  INTEGER NOT NULL,
    UNIQUE (source, subject, line, cell, content)
) STRICT;
