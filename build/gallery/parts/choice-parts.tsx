import { useState } from 'react'
import { Button } from '../../../renderer/components/button.tsx'
import { CheckboxLine } from '../../../renderer/components/checkbox-line.tsx'
import { RadioChoice } from '../../../renderer/components/radio-choice.tsx'
import { ScaleSlider } from '../../../renderer/components/scale-slider.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'
import { SwitchLine } from '../../../renderer/components/switch-line.tsx'
import { WeekdayPicker } from '../../../renderer/components/weekday-picker.tsx'
import { type YesOrNo, YesOrNoQuestion } from '../../../renderer/components/yes-or-no.tsx'
import type { Weekday } from '../../../shared/domain/civil-date.ts'

/** Everything that is pressed or chosen. */
export function ChoiceParts() {
  const [counting, setCounting] = useState<'every' | 'work'>('every')
  const [isTicked, setTicked] = useState(true)
  const [isOn, setOn] = useState(true)
  const [slept, setSlept] = useState<YesOrNo | null>(null)
  const [weekdays, setWeekdays] = useState<readonly Weekday[]>([1, 2, 3, 4])
  const [place, setPlace] = useState(4)
  return (
    <Screen title="Choices" lede="Everything that is pressed or chosen.">
      <Section title="Buttons">
        <Button kind="primary">Make the vault</Button>
        <Button kind="primary" isPending pendingWords="Making the vault">
          Make the vault
        </Button>
        <Button kind="primary" isDisabled>
          Finish this measure
        </Button>
        <Button kind="quiet">Close the page</Button>
        <Button kind="danger">Remove this page for good</Button>
        <Button kind="plain">Something else is going on</Button>
      </Section>
      <Section title="One of a few">
        <RadioChoice
          label="The thirty days count"
          value={counting}
          onChange={setCounting}
          options={[
            { value: 'every', label: 'Every day', description: 'About a month, weekends included.' },
            {
              value: 'work',
              label: 'Workdays only',
              description: 'About six weeks; weekends are not counted.',
            },
          ]}
        />
        <WeekdayPicker label="Your workdays" value={weekdays} onChange={setWeekdays} />
      </Section>
      <Section title="Yes or no">
        <YesOrNoQuestion label="Did you sleep last night" value={slept} onChange={setSlept} />
        <CheckboxLine isSelected={isTicked} onChange={setTicked}>
          The official form is in front of me
        </CheckboxLine>
        <CheckboxLine
          isSelected={!isTicked}
          onChange={(isOff) => setTicked(!isOff)}
          description="They are on the printed page as one sentence."
        >
          Include the days that were done
        </CheckboxLine>
        <SwitchLine isSelected={isOn} onChange={setOn} description="A neutral line, once a day at most.">
          Remind me in the evening
        </SwitchLine>
        <SwitchLine isSelected={!isOn} onChange={(isOff) => setOn(!isOff)}>
          Show titles without asking
        </SwitchLine>
      </Section>
      <Section title="A place between two words">
        <ScaleSlider
          label="How heavy was this week"
          value={place}
          onChange={setPlace}
          ends={['lighter than most', 'as heavy as it gets']}
        />
      </Section>
    </Screen>
  )
}
