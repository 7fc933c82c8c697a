import { CopyLine } from '../../../renderer/components/copy-line.tsx'
import { DefinitionLine } from '../../../renderer/components/definition-line.tsx'
import { DefinitionList } from '../../../renderer/components/definition-list.tsx'
import { KeyHint } from '../../../renderer/components/key-hint.tsx'
import { ListedSection } from '../../../renderer/components/listed-section.tsx'
import { RecoveryCode } from '../../../renderer/components/recovery-code.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'

const GROUPS = ['7QK4M', 'R2VZ9', 'XH3TD', '8LWPC', 'N5GYB', '4JSKF', 'QT6RM', 'D9HX2']

/** Lines of text that are read, called or copied out. */
export function LineParts() {
  return (
    <Screen title="Lines" lede="Lines of text that are read, called or copied out.">
      <KeyHint keys={['Ctrl', 'L']}>locks from anywhere</KeyHint>
      <Section title="Help lines">
        <CopyLine label="Samaritans" text="116 123" note="United Kingdom and Ireland, day and night." />
        <CopyLine label="Your own line" text="01632 960 001" />
      </Section>
      <ListedSection
        heading="A list of sentences"
        lines={['Each says one thing.', 'None of them is long.', 'They are read in this order.']}
      />
      <Section title="Recovery code">
        <RecoveryCode label="Recovery code" groups={GROUPS} />
      </Section>
      <Section title="Names and what they are">
        <DefinitionList>
          <DefinitionLine term="Kept since">3 March 2027</DefinitionLine>
          <DefinitionLine term="Last backup">Tuesday, on the stick named Paper</DefinitionLine>
          <DefinitionLine term="Locks after">10 minutes without a key</DefinitionLine>
        </DefinitionList>
      </Section>
      <Section title="Keys">
        <KeyHint keys={['1', '2', '3', '4', '5']}>answer and go on</KeyHint>
      </Section>
    </Screen>
  )
}
