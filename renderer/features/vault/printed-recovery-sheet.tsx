import QRCode from 'qrcode'
import { SECRET_PREFIX } from '../../../shared/domain/safekeeping/recovery-key.ts'
import { plainDate } from '../../app/date-words.ts'
import styles from './printed-recovery-sheet.module.css'
import { groupsOf } from './recovery-groups.ts'

type PrintedRecoverySheetProps = { readonly recoveryKey: string; readonly madeOn: string }

/** The sheet as it is printed: the key in groups and as a QR code, and what to do with it on the day. */
export function PrintedRecoverySheet({ recoveryKey, madeOn }: PrintedRecoverySheetProps) {
  return (
    <article className={styles.sheet} lang="en">
      <h1>Recovery sheet</h1>
      <p>
        Made on {plainDate(madeOn)}. Keep it away from the computer. Whoever holds it can read everything.
      </p>
      <p className={styles.prefix}>{SECRET_PREFIX}</p>
      <ol className={styles.groups}>
        {groupsOf(recoveryKey).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and their order never changes.
          <li key={index}>{group}</li>
        ))}
      </ol>
      <QrPicture text={recoveryKey} />
      <h2>When the passphrase is lost</h2>
      <p>
        Open Respite. On the lock screen choose “Open with the recovery sheet instead”, type the groups in
        order, and set a new passphrase.
      </p>
      <h2>Without Respite</h2>
      <p>
        The first line and the groups, written together without spaces, are an identity for the free program
        age (age-encryption.org). Saved as key.txt it opens what was encrypted for this sheet: age --decrypt
        -i key.txt FILE
      </p>
    </article>
  )
}

/** The code as one path of squares, because the page's policy allows no pictures from data addresses. */
function QrPicture({ text }: { readonly text: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const squares = Array.from({ length: size * size }, (_, index) => index).filter(
    (index) => modules.get(Math.floor(index / size), index % size) === 1,
  )
  const path = squares.map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`).join('')
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="The same key as a QR code"
    >
      <path d={path} />
    </svg>
  )
}
