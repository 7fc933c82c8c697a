import { useEffect, useRef, useState } from 'react'
import type { KeyWork } from '../../../shared/domain/safekeeping/key-work.ts'
import { KEY_WORK_WORDS } from '../../api/key-work-words.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { NewRecoverySheet } from './new-recovery-sheet.tsx'
import { PendingSheet } from './pending-sheet.tsx'
import { RenewVault } from './renew-vault.tsx'
import { useKeyWork } from './use-key-work.ts'

/** What is worth telling of a piece of work that ended while its form was left. */
const ENDED_WORDS: Partial<Record<KeyWork, { readonly done: string; readonly failed: string }>> = {
  'change-passphrase': {
    done: 'The passphrase is changed. The old one no longer opens the vault; the recovery sheet does.',
    failed: 'The passphrase was not changed. The one you had still opens the vault.',
  },
}

/**
 * Changing the passphrase, and a new recovery sheet for one that was lost or seen. Each opens only when asked for. What
 * is going on, and a sheet that waits, are shown whoever began them and however often the page was left.
 */
export function PassphraseSettings({ opensSheet }: { readonly opensSheet: boolean }) {
  const [asked, setOpen] = useState<'nothing' | 'passphrase' | 'recovery' | 'renew'>(
    opensSheet ? 'recovery' : 'nothing',
  )
  const newsLine = useRef<HTMLParagraphElement>(null)
  const [news, setNews] = useState('')
  const [seen, setSeen] = useState<KeyWork | null>(null)
  const { work, look } = useKeyWork()
  const close = (words: string) => {
    setOpen('nothing')
    setNews(words)
    void look()
  }
  const doing = work?.doing ?? null
  const isWaiting = doing === null && work?.pending !== null && work?.pending !== undefined
  // A sheet that waits already is shown in place of making another.
  const open = asked === 'recovery' && isWaiting ? 'nothing' : asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of the keys decides how tall the part is.
  useEffect(() => {
    if (opensSheet) newsLine.current?.closest('section')?.scrollIntoView()
  }, [opensSheet, work === null])
  const isElsewhere = open === 'nothing' && doing !== null
  if (isElsewhere && seen !== doing) setSeen(doing)
  const ended =
    open === 'nothing' && doing === null && seen !== null && work?.last?.doing === seen
      ? ENDED_WORDS[seen]?.[work.last.isDone ? 'done' : 'failed']
      : undefined
  return (
    <Section
      title="Passphrase and recovery sheet"
      description="The passphrase opens the vault. The sheet opens it when the passphrase is lost."
    >
      <p role="status" ref={newsLine}>
        {isElsewhere ? `Respite is ${KEY_WORK_WORDS[doing]}.` : (ended ?? news)}
      </p>
      {open === 'nothing' && isWaiting && (
        <PendingSheet onGivenUp={() => close('The sheet you had stays valid.')} />
      )}
      {open === 'nothing' && !isWaiting && (
        <>
          <Button kind="quiet" isDisabled={doing !== null} onPress={() => setOpen('passphrase')}>
            Change the passphrase
          </Button>
          <Button kind="quiet" isDisabled={doing !== null} onPress={() => setOpen('recovery')}>
            Make a new recovery sheet
          </Button>
          <Button kind="plain" isDisabled={doing !== null} onPress={() => setOpen('renew')}>
            Someone knows my passphrase
          </Button>
        </>
      )}
      {open === 'passphrase' && <ChangePassphrase onDone={close} />}
      {open === 'recovery' && <NewRecoverySheet onDone={close} />}
      {open === 'renew' && <RenewVault onDone={close} />}
    </Section>
  )
}
