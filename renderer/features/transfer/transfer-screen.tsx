import { useState } from 'react'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { ExportForm } from './export-form.tsx'
import { KeptImportRow } from './kept-import-row.tsx'
import { PreviewPart } from './preview-part.tsx'
import styles from './transfer.module.css'
import { useImports } from './use-transfer.ts'

/** Everything out of Respite, pages from another journal in, and imports taken back. */
export function TransferScreen() {
  const { loaded, reload, isBusy, failure, news, preview, look, takeIn, remove, putAway } = useImports()
  const [secret, setSecret] = useState('')
  const [isEncrypted, setEncrypted] = useState(false)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ imports }) => (
        <Screen
          title="Export and import"
          lede="What you wrote is yours: all of it can leave, and another journal can come in."
        >
          <Section title="Bring pages in">
            <p role="status">{news}</p>
            {isBusy && <WorkProgress doing={preview === null ? 'Reading it' : 'Taking it in'} />}
            <FailureNotice failure={failure} />
            {preview !== null ? (
              <PreviewPart
                preview={preview}
                isBusy={isBusy}
                onTakeIn={(withDuplicates) => void takeIn(preview.token, withDuplicates)}
                onPutAway={putAway}
              />
            ) : (
              <div className={styles.form}>
                <p>
                  Respite can take in its own exports, those of Day One, Mini Diary, Mini Diarium and jrnl,
                  and a folder of text files (Markdown). You see what is in it before anything is taken in.
                </p>
                {isEncrypted && (
                  <PassphraseField label="Its passphrase" value={secret} onChange={setSecret} />
                )}
                <div className={common.actions}>
                  <Button
                    kind="quiet"
                    isPending={isBusy}
                    pendingWords="Reading"
                    onPress={() => void look('file', secret)}
                  >
                    Choose a file
                  </Button>
                  <Button kind="quiet" isDisabled={isBusy} onPress={() => void look('folder', secret)}>
                    Choose a folder
                  </Button>
                  {!isEncrypted && (
                    <Button kind="plain" onPress={() => setEncrypted(true)}>
                      My file has a passphrase
                    </Button>
                  )}
                </div>
              </div>
            )}
          </Section>
          {imports.length > 0 && (
            <Section title="Taken in before">
              <ul className={`${common.list} ${styles.list}`}>
                {imports.map((kept) => (
                  <KeptImportRow
                    key={kept.id}
                    kept={kept}
                    isBusy={isBusy}
                    onRemove={(withEdited) => void remove(kept.id, withEdited)}
                  />
                ))}
              </ul>
            </Section>
          )}
          <Section title="Take everything out">
            <ExportForm />
          </Section>
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}
