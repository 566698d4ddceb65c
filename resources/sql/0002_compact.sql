-- Bars as compact rows, and checksums over everything that a picture is made of. The rows of 0001
-- are carried over and dropped by storage/compactrows.

ALTER TABLE bar RENAME TO old_bar;
ALTER TABLE bar_level RENAME TO old_bar_level;

-- One run of bars. Its id is part of the keys of their rows, in 15 bits.
CREATE TABLE series (
    id         INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 32767),
    instrument INTEGER NOT NULL REFERENCES instrument (id),
    interval   TEXT NOT NULL CHECK (interval IN ('1m', '5m', '15m', '30m', '1h', '1d', '1w', '1mo')),
    UNIQUE (instrument, interval)
) STRICT;

-- key = series << 44 | time + (1 << 43): one number, in the order of series and time. Prices count
-- 1/per of the currency, open, high and low from the close on, wherever that gives back the very
-- same doubles: small whole numbers take one or two bytes. Else per is NULL and they are plain
-- numbers. `import` says whose revision a bar is: a newer one wins, an older one does not
-- overwrite it; that it exists is left to `aftershock db check`, because a look-up for each row is
-- dear. So is IN, which builds a table for each row. The view `bar` shows all that as plain rows.
CREATE TABLE bar_row (
    key    INTEGER PRIMARY KEY,
    per    INTEGER CHECK (per = 100 OR per = 10000 OR per = 1000000 OR per = 100000000),
    open   ANY,
    high   ANY,
    low    ANY,
    close  ANY NOT NULL,
    volume REAL CHECK (volume BETWEEN 0 AND 1e18),
    import INTEGER NOT NULL,
    CHECK (typeof(close) = iif(per IS NULL, 'real', 'integer')),
    CHECK (close BETWEEN -1e12 * ifnull(per, 1) AND 1e12 * ifnull(per, 1)),
    CHECK (iif(per IS NULL, close, 0) BETWEEN low AND high),
    CHECK (open BETWEEN low AND high)
) STRICT;

-- The drawing pyramid: a row of level n merges 4^n slots of its interval.
-- key = series << 48 | level << 44 | time + (1 << 43).
CREATE TABLE level_row (
    key    INTEGER PRIMARY KEY,
    per    INTEGER,
    open   ANY,
    high   ANY,
    low    ANY,
    close  ANY NOT NULL,
    volume REAL
) STRICT;

-- For every 256 slots of a level that hold rows: the sum of the hashes of these rows, modulo 2^64
-- (storage/packedbar). Level 0 are the bars.
CREATE TABLE block_checksum (
    series   INTEGER NOT NULL REFERENCES series (id),
    level    INTEGER NOT NULL,
    begin    INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (series, level, begin)
) STRICT, WITHOUT ROWID;

-- The same for the tables that are small enough to be looked through as a whole.
CREATE TABLE table_checksum (
    name     TEXT PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For people and for other programs.
CREATE VIEW bar AS
SELECT series.instrument, series.interval, (key & 17592186044415) - 8796093022208 AS time,
       iif(per IS NULL, open, (close + open) / CAST(per AS REAL)) AS open,
       iif(per IS NULL, high, (close + high) / CAST(per AS REAL)) AS high,
       iif(per IS NULL, low, (close + low) / CAST(per AS REAL)) AS low,
       iif(per IS NULL, close, close / CAST(per AS REAL)) AS close,
       volume, import
FROM series CROSS JOIN bar_row ON key >= series.id << 44 AND key < (series.id + 1) << 44;

CREATE VIEW bar_level AS
SELECT series.instrument, series.interval, (key >> 44) & 15 AS level,
       (key & 17592186044415) - 8796093022208 AS time,
       iif(per IS NULL, open, (close + open) / CAST(per AS REAL)) AS open,
       iif(per IS NULL, high, (close + high) / CAST(per AS REAL)) AS high,
       iif(per IS NULL, low, (close + low) / CAST(per AS REAL)) AS low,
       iif(per IS NULL, close, close / CAST(per AS REAL)) AS close,
       volume
FROM series CROSS JOIN level_row ON key >= series.id << 48 AND key < (series.id + 1) << 48;
