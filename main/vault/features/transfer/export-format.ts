/** The name and version an export carries. Every build reads every version there ever was. */
export const EXPORT_FORMAT = 'respite-export'
export const EXPORT_VERSION = 1

/** The file in an export that Respite reads again. */
export const EXPORT_FILE = 'journal.json'

/** The file in an export that says what the others are. */
export const EXPORT_README_FILE = 'README.txt'

/** Goes into every export, in words for whoever opens it without Respite. */
export const EXPORT_README = `Everything from one Respite vault
=================================

This folder is not encrypted. Anyone who has it can read it.

journal.json   every page of the journal, in one file. "format" is "${EXPORT_FORMAT}",
               "version" is ${EXPORT_VERSION}. Each entry has: id, kind, stepId (the step of the
               plan, or null), date (YYYY-MM-DD, the day it belongs to), planDay (1 to 30,
               or null), body (the text), fields (what stood in its form), savedAtMs
               (milliseconds since 1970, UTC), isInBin, codes (names of codes for people),
               tags (their names) and shelves (what it is to be taken along to, and the
               one line for it, or null). "codes" beside them has every code once: name,
               colour, isPutAway.
               Respite reads this file again.
pages/         the same pages as Markdown, a folder for each month. Above each text
               stands a block between two lines of three dashes: id, kind, date, codes, tags.
records/       everything else that was kept, a file for each table, a row on each line
               as JSON. Names ending in Ms are milliseconds since 1970, UTC.

UTF-8 throughout. An encrypted export holds the same inside a tar file inside an age
file; "age --decrypt export.tar.age > export.tar" and "tar -xf export.tar" open it.
`
