import { useState } from 'react'
import type { Output } from '../../shared/contract/index.ts'
import { call } from '../api/bridge.ts'
import { errorWords } from '../api/error-words.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'

/** What the open vault is to the one last used on this computer. */
export type VaultPast = Pick<Output<'vault.status'>, 'isOlderThanLastSeen' | 'isFork' | 'hasKeptHistory'>

type Step =
  | { readonly at: 'told' | 'seen' | 'listed' | 'gone-on' }
  | { readonly at: 'failed'; readonly words: string }

/** Says that the open vault is not what was last open here, and offers to go on: with both where there are two. */
export function HistoryNotice({ past }: { readonly past: VaultPast }) {
  const [step, setStep] = useState<Step>({ at: 'told' })
  const { isFork, isOlderThanLastSeen, hasKeptHistory } = past
  if (!(isFork || isOlderThanLastSeen) || step.at === 'seen' || step.at === 'gone-on') return null
  const see = () => setStep({ at: 'seen' })
  if (step.at === 'listed')
    return (
      <Notice kind="plain" heading="What was last open here is in the list of vaults" onDismiss={see}>
        Its name ends in “kept here”, and the passphrase it had opens it. Lock to choose it.
      </Notice>
    )
  const settle = () =>
    void call('vault.settleHistory', {}).then((result) => {
      if (!result.ok) setStep({ at: 'failed', words: errorWords(result.error).happened })
      else setStep({ at: hasKeptHistory ? 'listed' : 'gone-on' })
    })
  return (
    <Notice kind="attention" heading={isFork ? FORK_HEADING : OLDER_HEADING} onDismiss={see}>
      <p>{isFork ? FORK : OLDER}</p>
      <p>{hasKeptHistory ? KEPT : isFork ? FORK_NOT_KEPT : OLDER_NOT_KEPT}</p>
      {step.at === 'failed' && <p>{step.words}</p>}
      <Button kind="plain" onPress={settle}>
        {hasKeptHistory ? 'Show it in the list of vaults' : 'Go on with this one'}
      </Button>
    </Notice>
  )
}

const OLDER_HEADING = 'This vault is older than the one last used here'
const OLDER =
  'The folder may have been put back from a backup, or changed by a sync program. Nothing was changed by Respite.'
const OLDER_NOT_KEPT =
  'If you did not do that yourself, look for a newer copy of the folder before you write anything. If you did, go on with this one.'

const FORK_HEADING = 'This vault isn’t a continuation of the one last open here'
const FORK =
  'It was written on somewhere else, apart from what was written on this computer; a sync program between two computers does that. Pages you wrote here last may not be in it. Nothing was changed by Respite.'
const FORK_NOT_KEPT =
  'Look for a second copy of the folder before you write anything: sync programs often keep one and call it “conflicted”. You can open it as a vault of its own. If there’s nothing to look for, go on with this one.'

const KEPT =
  'Respite kept what was last open here, encrypted as it was. It can be put in the list of vaults, as a vault of its own beside this one.'
