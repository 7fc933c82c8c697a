import { Button } from '../components/button.tsx'
import { DefinitionLine } from '../components/definition-line.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { Dialog } from '../components/dialog.tsx'
import { KeyHint } from '../components/key-hint.tsx'

const COMMAND = navigator.userAgent.includes('Mac') ? 'Cmd' : 'Ctrl'

type Keys = { readonly keys: readonly string[]; readonly does: string; readonly where: string }

/** Every key there is beside those of the system: Tab, Space, Enter and the arrows work as everywhere. */
const KEYS: readonly Keys[] = [
  { where: 'Everywhere', keys: [COMMAND, 'Shift', 'L'], does: 'a client is here: save, lock, blank' },
  { where: 'Everywhere', keys: [COMMAND, '+'], does: 'larger' },
  { where: 'Everywhere', keys: [COMMAND, '-'], does: 'smaller' },
  { where: 'Everywhere', keys: [COMMAND, '0'], does: 'the usual size' },
  { where: 'Everywhere', keys: ['?'], does: 'this list, where you are not typing' },
  { where: 'While it is open', keys: [COMMAND, 'L'], does: 'save and lock' },
  { where: 'In a dialog', keys: ['Esc'], does: 'close it without a change' },
  { where: 'On the answer sheet', keys: ['1', '5'], does: 'from the first to the last answer of a row' },
  { where: 'In a line of a list', keys: ['Enter'], does: 'keep the line' },
  { where: 'In a line of a list', keys: ['Esc'], does: 'leave it as it was' },
]

/** The whole keyboard map. */
export function KeyMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const places = [...new Set(KEYS.map(({ where }) => where))]
  return (
    <Dialog
      isOpen={isOpen}
      kind="reading"
      title="Keys"
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p>Tab goes from one thing to the next, Space and Enter press it, and the arrows choose.</p>
      <DefinitionList>
        {places.map((place) => (
          <DefinitionLine key={place} term={place}>
            {KEYS.filter(({ where }) => where === place).map(({ keys, does }) => (
              <div key={does}>
                <KeyHint keys={keys}>{does}</KeyHint>
              </div>
            ))}
          </DefinitionLine>
        ))}
      </DefinitionList>
    </Dialog>
  )
}
