import { Button } from '../../../renderer/components/button.tsx'
import { EmptyState } from '../../../renderer/components/empty-state.tsx'
import { FailedState } from '../../../renderer/components/failed-state.tsx'
import { LoadingState } from '../../../renderer/components/loading-state.tsx'
import { Notice } from '../../../renderer/components/notice.tsx'
import { ProgressLine } from '../../../renderer/components/progress-line.tsx'
import { SavedState } from '../../../renderer/components/saved-state.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'
import { TimerLine } from '../../../renderer/components/timer-line.tsx'
import { WaitsFor } from '../../../renderer/components/waits-for.tsx'

/** Everything that says how things stand. */
export function MessageParts() {
  return (
    <Screen title="Messages" lede="Everything that says how things stand.">
      <Section title="Notices">
        <Notice kind="plain" heading="Six words, drawn on this computer">
          <p>Write them down before you type them in, and keep the paper apart from this computer.</p>
          <Button kind="plain">Draw six others</Button>
        </Notice>
        <Notice kind="attention" heading="No backup for three weeks">
          <p>A copy on a stick or another disk takes a minute.</p>
          <Button kind="plain">Make a backup</Button>
        </Notice>
        <Notice kind="worse" heading="Worse: secondary traumatic stress">
          <p>
            The change is larger than the margin of the two scores. The next page says whom you might call.
          </p>
        </Notice>
        <Notice kind="failed" heading="What you typed could not be saved" onDismiss={() => undefined}>
          <p>The disk is full. Your text stays here; make some room, and it is tried again.</p>
        </Notice>
      </Section>
      <Section title="Saving and time">
        <Button kind="primary" isDisabled>
          Make the vault
        </Button>
        <WaitsFor isOver={false}>Type the same passphrase twice first.</WaitsFor>
        <SavedState status={{ kind: 'unchanged' }} untouched="Saved as you write." />
        <SavedState status={{ kind: 'saving' }} />
        <SavedState status={{ kind: 'saved' }} />
        <SavedState status={{ kind: 'failed', failure: 'The disk is full.' }} />
        <TimerLine minutes={0} note={null} />
        <TimerLine minutes={12} note="Twelve minutes is a good place to stop." />
        <ProgressLine value={18} total={30} label="18 of 30 answered" />
      </Section>
      <Section title="Screens without content">
        <EmptyState heading="No pages yet">The first one can be a single line.</EmptyState>
        <LoadingState>Opening your pages</LoadingState>
        <FailedState
          heading="The vault did not answer"
          nextStep="Nothing is lost. Lock Respite and open it again; if that does not help, restart it."
          actionLabel="Try again"
          onAction={() => undefined}
        />
      </Section>
    </Screen>
  )
}
