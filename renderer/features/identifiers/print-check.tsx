import { IDENTIFIER_KIND_WORDS } from '../../../shared/domain/identifiers/identifier.ts'
import { differentFindings } from '../../../shared/domain/identifiers/page-findings.ts'
import { codesIn } from '../../../shared/domain/summary/own-texts.ts'
import { Notice } from '../../components/notice.tsx'
import common from '../../styles/common.module.css'
import { useCodes } from '../codes/use-codes.ts'
import styles from './print-check.module.css'
import { useIdentifiers } from './use-identifiers.ts'

/** Enough for a word to be finished; here nobody is in the middle of something hard. */
const STILLNESS_MS = 500
const NO_CODES: readonly string[] = []

/** Before the page leaves: what in the person's own words may point at someone. It stops nothing. */
export function PrintCheck({ text }: { readonly text: string }) {
  const register = useCodes()
  const { found, check } = useIdentifiers({
    text,
    entryId: null,
    codeNames: NO_CODES,
    stillnessMs: STILLNESS_MS,
  })
  const codes = codesIn(
    text,
    register.codes.map(({ name }) => name),
  )
  const findings = differentFindings(text, found).filter((finding) => !codes.includes(finding.text))

  if (text === '') return null
  if (check === 'failed' || check === 'too-long')
    return (
      <p className={common.small} role="status">
        Your words could not be looked through for names and numbers. Read them once yourself before the page
        leaves.
      </p>
    )
  if (findings.length === 0 && codes.length === 0)
    return (
      <p className={`${common.small} ${styles.check}`} role="status">
        {check === 'waiting'
          ? 'Checking for names and numbers, on this computer only.'
          : 'Respite looked through your words for names, dates and numbers that point at someone, and found none. It can miss some: read the sheet once yourself.'}
      </p>
    )
  return (
    <Notice kind="plain" heading="This may point at someone, and it is on the page">
      <ul className={styles.found}>
        {findings.map((finding) => (
          <li key={finding.text}>
            “{finding.text}” looks like {IDENTIFIER_KIND_WORDS[finding.kind]}
          </li>
        ))}
        {codes.map((code) => (
          <li key={code}>“{code}” is one of your codes for people</li>
        ))}
      </ul>
      <p>Change it in your lines or your own words, or leave it if whoever gets the page may read it.</p>
    </Notice>
  )
}
