import { useState } from 'react'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { ScaleChoice } from '../../components/scale-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import styles from './journal-page.module.css'

/** From here on the landing says plainly that it may be too much alone. A design choice, not a published cut-off. */
const STILL_STRONG = 7

/** After deep work: out of the page and back into the room. It is seen every time, and can be skipped. */
export function Landing({ onDone }: { readonly onDone: () => void }) {
  const { goTo } = useNavigation()
  const [now, setNow] = useState<number | null>(null)
  return (
    <Screen
      title="Back in the room"
      lede="Three to five minutes. What you wrote is saved, and folded away out of sight."
    >
      <ol className={styles.landing}>
        <li>Both feet down. Let the chair take your weight.</li>
        <li>Name three things you can see in the room.</li>
        <li>Drink something, or step outside for a moment.</li>
        <li>One ordinary thing to do next. Which one?</li>
      </ol>
      <ScaleChoice
        label="How strong is it now? Your answer is not kept."
        ends={['hardly there', 'fills everything']}
        value={now}
        onChange={setNow}
      />
      {now !== null && now >= STILL_STRONG && (
        <Notice kind="attention" heading="Stay with the room for a while">
          Let your eyes go slowly from corner to corner. Call the person you thought of before you began.
          Tomorrow can be a gentle day.
          <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
            When to get help
          </Button>
        </Notice>
      )}
      <Button kind="quiet" onPress={onDone}>
        Put it away
      </Button>
    </Screen>
  )
}
