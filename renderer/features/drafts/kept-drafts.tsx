import { useState } from 'react'
import type { WaitingDraft } from '../../../shared/contract/drafts.ts'
import { clockWords, shortDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './kept-drafts.module.css'
import { useDrafts } from './use-drafts.ts'

type KeptDraftsProps = {
  /** Saves what is on the screen now; asked before anything is put back. */
  readonly onBeforePutBack: () => Promise<unknown>
  /** Something is back in the vault: what is on the screen may be older. */
  readonly onPutBack: () => void
}

/** Text that could not be saved before Respite locked, above whatever screen is open, until it was decided on. */
export function KeptDrafts({ onBeforePutBack, onPutBack }: KeptDraftsProps) {
  const { drafts, unopened, failure, outcome, ...rest } = useDrafts(onBeforePutBack, onPutBack)
  const [hasSeenUnopened, setSeenUnopened] = useState(false)
  return (
    <>
      <FailureNotice failure={failure} />
      {outcome !== null && (
        <Notice kind="plain" heading="The text is back" onDismiss={rest.forgetOutcome}>
          {outcome === 'where-it-was'
            ? 'It is where you wrote it.'
            : 'Its place has changed since, so it is on a page of its own in the journal. Nothing was written over.'}
        </Notice>
      )}
      {drafts.map((draft) => (
        <KeptDraft key={draft.id} draft={draft} {...rest} />
      ))}
      {unopened > 0 && !hasSeenUnopened && (
        <Notice
          kind="attention"
          heading={unopened === 1 ? 'One sealed text does not open' : `${unopened} sealed texts do not open`}
          onDismiss={() => setSeenUnopened(true)}
        >
          They lie in the vault’s folder, under “inbox”, and were sealed for another vault or changed on the
          disk. Nothing was taken away.
        </Notice>
      )}
    </>
  )
}

type KeptDraftProps = Pick<ReturnType<typeof useDrafts>, 'isBusy' | 'putBack' | 'letGo'> & {
  readonly draft: WaitingDraft
}

function KeptDraft({ draft, isBusy, putBack, letGo }: KeptDraftProps) {
  const { id, date, minuteOfDay, texts } = draft
  return (
    <Notice
      kind="plain"
      heading={`Text from ${clockWords(minuteOfDay)} on ${shortDate(date)} could not be saved before Respite locked`}
    >
      <div className={styles.text}>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a draft never change.
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </div>
      <Button kind="quiet" isDisabled={isBusy} onPress={() => putBack(id)}>
        Put it back
      </Button>
      <Button kind="plain" isDisabled={isBusy} onPress={() => letGo(id)}>
        Let it go
      </Button>
    </Notice>
  )
}
