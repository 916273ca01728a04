-- The ledger: what was said, only ever added to. Version 1. Times are UTC, ISO 8601. JSON bodies leave out defaults.

create table raw (                      -- the bytes that arrived, under their own digest
    sha256 text primary key,
    deflated blob not null              -- zlib
) without rowid;

create table report (
    seq integer primary key,            -- order of first filing
    id text not null unique,            -- digest of publisher, url, published and text
    text text not null,
    about text not null,                -- title, publisher, url, published… as JSON
    raw_sha256 text references raw
);

create table sighting (
    seq integer primary key,
    report text not null references report(id),
    at text not null,
    origin text not null                -- path, path:line, URL or -
);
create index sighting_report on sighting(report);

create table run (                      -- that a reader read a report: read-and-empty differs from never read
    id integer primary key,
    report text not null references report(id),
    at text not null,
    layer text not null,
    reader text not null,
    version text not null,
    count integer not null,
    filed integer not null              -- 0: a layer that is cheap to make again and not kept (tokens)
);
create index run_report on run(report);

create table annotation (               -- one row for each annotation of each run; its id is (report, layer, span, nth)
    run integer not null references run(id),
    start integer not null,
    end integer not null,
    nth integer not null,               -- 1, 2… where a run has several on the same characters
    body text not null,                 -- the annotation without id, span and by
    primary key (run, start, end, nth)
) without rowid;

create view annotations as              -- for people with a SQL tool: every annotation of every run, by its full id
    select run.report || '#' || run.layer || '@' || annotation.start || '-' || annotation.end
               || case when annotation.nth > 1 then '~' || annotation.nth else '' end as id,
           run.id as run, run.report, run.layer, run.reader || '/' || run.version as by,
           substr(report.text, annotation.start + 1, annotation.end - annotation.start) as words,
           annotation.start, annotation.end, annotation.body
    from annotation join run on run.id = annotation.run join report on report.id = run.report;

create table judgement (
    seq integer primary key,
    id text not null unique,            -- the same judgement by the same resolver is filed once
    left text not null,
    right text not null,
    relation text not null,
    verdict text not null,
    by text not null,
    at text not null,
    body text not null                  -- score, reasons, passages as JSON
);
create index judgement_relation on judgement(relation);

create table settled (                  -- that resolvers (names and versions) compared a report with all others
    report text not null references report(id),
    resolvers text not null,
    at text not null,
    primary key (report, resolvers)
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
create trigger run_stays before update on run begin select raise(abort, 'a ledger is only added to'); end;
create trigger run_kept before delete on run begin select raise(abort, 'a ledger is only added to'); end;
create trigger annotation_stays before update on annotation begin select raise(abort, 'a ledger is only added to'); end;
create trigger annotation_kept before delete on annotation begin select raise(abort, 'a ledger is only added to'); end;
create trigger judgement_stays before update on judgement begin select raise(abort, 'a ledger is only added to'); end;
create trigger judgement_kept before delete on judgement begin select raise(abort, 'a ledger is only added to'); end;
create trigger settled_stays before update on settled begin select raise(abort, 'a ledger is only added to'); end;
create trigger settled_kept before delete on settled begin select raise(abort, 'a ledger is only added to'); end;
create trigger failure_stays before update on failure begin select raise(abort, 'a ledger is only added to'); end;
create trigger failure_kept before delete on failure begin select raise(abort, 'a ledger is only added to'); end;
