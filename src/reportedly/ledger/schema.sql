-- The ledger: what was said, only ever added to. Version 4. Times are UTC, ISO 8601. JSON bodies leave out defaults.

create table raw (                      -- the bytes that arrived, under their own digest
    sha256 text primary key,
    deflated blob not null              -- zlib
);

create table report (
    seq integer primary key,            -- order of first filing
    id text not null unique,            -- digest of publisher, url, published and text
    text text not null,
    about text not null,                -- title, publisher, url, published… as JSON
    raw_sha256 text references raw
);

create index report_number on report(seq, id);  -- a name by its number, without the text that lies beside it

create table sighting (
    seq integer primary key,
    report text not null references report(id),
    at text not null,
    origin text not null                -- path, path:line, URL or -
);
create index sighting_report on sighting(report);

create table reading (                  -- that all readers read a report, and what they found
    id integer primary key,
    report text not null references report(id),
    at text not null,
    layers blob not null                -- zlib: the filed layers as JSON, {"tolls": [[start, end, {…}], …], …}
);
create index reading_report on reading(report);

create table run (                      -- one reader's part of it: read-and-empty differs from never read
    reading integer not null references reading(id),
    nth integer not null,               -- order of reading
    layer text not null,
    reader text not null,
    version text not null,
    count integer not null,
    filed integer not null,             -- 0: a layer that is cheap to make again and not kept (tokens)
    primary key (reading, nth)
) without rowid;

create table saying (                   -- what judgements say, and by whom: a few rows, for all of them
    number integer primary key,
    relation text not null,
    verdict text not null,
    by text not null,
    unique (relation, verdict, by)
);
create table judgement (
    seq integer primary key,            -- order of filing
    id integer not null,                -- the 64 bits behind the j of its id: a digest of what was judged, how, by whom, when
    left not null,                      -- report.seq of what was judged, or of what it is in; as text what is not on file
    right not null,
    saying integer not null references saying(number),
    at text not null,
    body blob not null                  -- deflated with the dictionary of ledger/codec.py: JSON [what is left of left and
);                                      -- right, score, [[name, score, detail], …], passages]
create index judgement_id on judgement(id);
create index judgement_left on judgement(left, right);
create index judgement_right on judgement(right);

create table withdrawn (                -- a program's judgement that counts no more: its ends were compared anew, or
    judgement integer primary key references judgement(seq),   -- no longer stand near each other
    at text not null
);

create table settled (                  -- that resolvers (names and versions) compared all readings up to this one
    resolvers text not null,
    reading integer not null references reading(id),
    at text not null,
    primary key (resolvers, reading)
) without rowid;

create table actor (                    -- known people and bodies, from the user's own lists
    seq integer primary key,
    id text not null unique,            -- digest of name and kind, or the list's own id
    name text not null,
    kind text not null,
    aliases text not null,              -- JSON
    origin text not null,
    at text not null
);

create table space (                    -- the index: what is filed under keys so that it is found for comparing
    number integer primary key,
    name text not null unique           -- name/version
);
create table post (
    space integer not null,
    key integer not null,
    spot integer not null,              -- day and digest of the report, which put posts in order
    report integer not null,            -- report.seq
    mark integer not null,
    primary key (space, key, spot, report, mark)
) without rowid;
create table sketch (                   -- what a first glance at a thing looks at
    space integer not null,
    report integer not null,
    mark integer not null,
    body blob not null,
    primary key (space, report, mark)
) without rowid;
create table crowd (                    -- keys of many posts, of which only the nearest are looked at
    space integer not null,
    key integer not null,
    primary key (space, key)
) without rowid;

create table failure (                  -- what could not be read, beside its bytes, so that nothing is lost
    seq integer primary key,
    at text not null,
    origin text not null,
    error text not null,
    raw_sha256 text references raw
);

create trigger raw_stays before update on raw begin select raise(abort, 'a ledger is only added to'); end;
create trigger raw_kept before delete on raw begin select raise(abort, 'a ledger is only added to'); end;
create trigger report_stays before update on report begin select raise(abort, 'a ledger is only added to'); end;
create trigger report_kept before delete on report begin select raise(abort, 'a ledger is only added to'); end;
create trigger sighting_stays before update on sighting begin select raise(abort, 'a ledger is only added to'); end;
create trigger sighting_kept before delete on sighting begin select raise(abort, 'a ledger is only added to'); end;
create trigger reading_stays before update on reading begin select raise(abort, 'a ledger is only added to'); end;
create trigger reading_kept before delete on reading begin select raise(abort, 'a ledger is only added to'); end;
create trigger run_stays before update on run begin select raise(abort, 'a ledger is only added to'); end;
create trigger run_kept before delete on run begin select raise(abort, 'a ledger is only added to'); end;
create trigger saying_stays before update on saying begin select raise(abort, 'a ledger is only added to'); end;
create trigger saying_kept before delete on saying begin select raise(abort, 'a ledger is only added to'); end;
create trigger judgement_stays before update on judgement begin select raise(abort, 'a ledger is only added to'); end;
create trigger judgement_kept before delete on judgement begin select raise(abort, 'a ledger is only added to'); end;
create trigger withdrawn_stays before update on withdrawn begin select raise(abort, 'a ledger is only added to'); end;
create trigger withdrawn_kept before delete on withdrawn begin select raise(abort, 'a ledger is only added to'); end;
create trigger settled_stays before update on settled begin select raise(abort, 'a ledger is only added to'); end;
create trigger settled_kept before delete on settled begin select raise(abort, 'a ledger is only added to'); end;
create trigger actor_stays before update on actor begin select raise(abort, 'a ledger is only added to'); end;
create trigger actor_kept before delete on actor begin select raise(abort, 'a ledger is only added to'); end;
create trigger failure_stays before update on failure begin select raise(abort, 'a ledger is only added to'); end;
create trigger failure_kept before delete on failure begin select raise(abort, 'a ledger is only added to'); end;
