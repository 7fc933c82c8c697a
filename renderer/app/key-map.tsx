import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import styles from './key-map.module.css'

const COMMAND = navigator.userAgent.includes('Mac') ? 'Cmd' : 'Ctrl'

type Keys = { readonly keys: readonly string[]; readonly does: string }

/** Every key there is beside those of the system: Tab, Space, Enter and the arrows work as everywhere. */
const KEYS: readonly { readonly where: string; readonly rows: readonly Keys[] }[] = [
  {
    where: 'Everywhere',
    rows: [
      { keys: [COMMAND, 'Shift', 'L'], does: 'with a client: save, lock and blank the window' },
      { keys: [COMMAND, 'L'], does: 'save and lock, while the vault is open' },
      { keys: [COMMAND, '+'], does: 'everything larger' },
      { keys: [COMMAND, '−'], does: 'everything smaller' },
      { keys: [COMMAND, '0'], does: 'the usual size' },
      { keys: [COMMAND, 'Q'], does: 'save, lock and quit' },
      { keys: ['?'], does: 'this list, where you are not typing' },
    ],
  },
  {
    where: 'In some places',
    rows: [
      { keys: ['1', '2', '3', '4', '5'], does: 'in the measure: answer the line' },
      { keys: ['Enter'], does: 'in a line of a list: save it' },
      { keys: ['Esc'], does: 'in a line of a list: put it back as it was' },
      { keys: ['Esc'], does: 'in a dialog: close it' },
    ],
  },
]

/** The whole keyboard map. */
export function KeyMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      kind="reading"
      title="Keyboard shortcuts"
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p>Tab goes on to the next thing, Space or Enter presses it, and the arrows choose between answers.</p>
      <table className={styles.keys}>
        {KEYS.map(({ where, rows }) => (
          <tbody key={where}>
            <tr>
              <th colSpan={2} scope="rowgroup" className={styles.where}>
                {where}
              </th>
            </tr>
            {rows.map(({ keys, does }) => (
              <tr key={does}>
                <td>
                  <KeyHint keys={keys}>{''}</KeyHint>
                </td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Dialog>
  )
}
