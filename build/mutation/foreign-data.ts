import type { Mutation } from './mutation.ts'

const TRANSFER = 'main/vault/features/transfer'
const EXPORT_TESTS = ['tests/main/vault/export-safety.test.ts', 'tests/main/vault/export-rows.test.ts']
const SHARE_TESTS = ['tests/main/vault/folder-that-cannot-be-forced.test.ts']
const PAGE_TESTS = ['tests/main/vault/imported-pages.test.ts']
const WORKER_TESTS = ['tests/main/vault/hostile-import.test.ts']
const PATTERN_TESTS = ['tests/guards/linear-patterns.test.ts']

/** What keeps files from outside from holding or leaving the vault, and exports in their folder (rules 3, 8 and 10). */
export const FOREIGN_DATA: readonly Mutation[] = [
  {
    name: 'names of exported pages',
    file: `${TRANSFER}/export-names.ts`,
    from: 'return isOwn && PAGE.test(name) ? name :',
    to: 'return isOwn || name ? name :',
    tests: EXPORT_TESTS,
  },
  {
    name: 'no place outside the folder of an export',
    file: `${TRANSFER}/export-names.ts`,
    from: 'if (!isInside || !isExportedFile(name) || parts.some((part) => RESERVED.test(part)))',
    to: 'if (!isInside && isExportedFile(name))',
    tests: EXPORT_TESTS,
  },
  {
    name: 'shape of a path that a row names',
    file: `${TRANSFER}/export-names.ts`,
    from: "if (path.resolve(place) !== place || place.includes('\\0')) return null",
    to: '',
    tests: EXPORT_TESTS,
  },
  {
    name: 'marker in a folder that is taken away',
    file: `${TRANSFER}/take-away.ts`,
    from: 'if (!isMarked(files, marker, partial.token)) return takeEmpty(files, place)',
    to: 'if (isMarked === null) return takeEmpty(files, place)',
    tests: EXPORT_TESTS,
  },
  {
    name: 'only what an export writes is taken away',
    file: `${TRANSFER}/take-away.ts`,
    from: "kind === 'file' && isExportedFile(name)",
    to: "kind === 'file' && isExportedFile !== null",
    tests: EXPORT_TESTS,
  },
  {
    name: 'an export is noted before its first byte',
    file: `${TRANSFER}/write-export.ts`,
    from: '  target.note(partial.place)\n',
    to: '',
    tests: EXPORT_TESTS,
  },
  {
    name: 'a lock takes a half export away',
    file: 'main/vault/message-loop.ts',
    from: '        ending.abort()\n',
    to: '',
    tests: EXPORT_TESTS,
  },
  {
    name: 'no key in an export',
    file: `${TRANSFER}/export-files.ts`,
    from: '&& !OF_THIS_VAULT_ONLY.has(table.name)',
    to: "&& !OF_THIS_VAULT_ONLY.has('')",
    tests: EXPORT_TESTS,
  },
  {
    name: 'nothing readable after a failed end of an export',
    file: `${TRANSFER}/write-export.ts`,
    from: '    place = whole\n',
    to: '',
    tests: SHARE_TESTS,
  },
  {
    name: 'folders that cannot be forced',
    file: 'main/vault/storage/file-layer.ts',
    from: 'if (!CANNOT_FORCE.has(String(codeOf(error)))) throw error',
    to: 'if (CANNOT_FORCE.size > 0) throw error',
    tests: SHARE_TESTS,
  },
  {
    name: 'patience with an import',
    file: `${TRANSFER}/import-reader.ts`,
    from: "now - startedAt > patience.inAllMs) refuseImport('too-slow')",
    to: "now - startedAt > patience.inAllMs * 1000) refuseImport('too-slow')",
    tests: WORKER_TESTS,
  },
  {
    name: 'a lock ends an import',
    file: `${TRANSFER}/import-reader.ts`,
    from: "if (isOver.aborted) throw new ExpectedFailure({ code: 'cancelled' })",
    to: '',
    tests: WORKER_TESTS,
  },
  {
    name: 'memory of an import',
    file: `${TRANSFER}/import-reader.ts`,
    from: 'patience.growthMiB * BYTES_OF_A_MIB',
    to: 'patience.growthMiB * BYTES_OF_A_MIB * BYTES_OF_A_MIB',
    tests: WORKER_TESTS,
  },
  {
    name: 'fields of imported pages',
    file: `${TRANSFER}/fit-page.ts`,
    from: 'if (field !== undefined && fitsField(field, value)) kept.push',
    to: 'if (field !== undefined || fitsField === null) kept.push',
    tests: PAGE_TESTS,
  },
  {
    name: 'length of imported pages',
    file: `${TRANSFER}/fit-page.ts`,
    from: "if (!bodySchema.safeParse(body).success) return leftOut(counts, 'long-pages')",
    to: '',
    tests: PAGE_TESTS,
  },
  {
    name: 'e-mail addresses in one walk',
    file: 'shared/domain/identifiers/find-numbers.ts',
    from: "(?<![\\p{L}\\d._%+'-])",
    to: '',
    tests: PATTERN_TESTS,
  },
  {
    name: 'bounded house numbers',
    file: 'shared/domain/identifiers/find-addresses.ts',
    from: '[/-]\\d{1,4}){0,4}`',
    to: '[/-]\\d{1,4})*`',
    tests: PATTERN_TESTS,
  },
  {
    name: 'the passphrase of an age file as it is typed',
    file: 'renderer/api/passphrase-bytes.ts',
    from: "normalize('NFC')",
    to: "normalize('NFKC')",
    tests: ['tests/guards/age-passphrase.test.ts'],
  },
]
