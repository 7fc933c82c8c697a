import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import common from '../../styles/common.module.css'
import { CodeChooser } from './code-chooser.tsx'
import { CodeName } from './code-name.tsx'
import styles from './codes.module.css'
import type { useCodes } from './use-codes.ts'
import type { useEntryCodes } from './use-entry-codes.ts'

type EntryCodesProps = {
  readonly register: ReturnType<typeof useCodes>
  readonly entryCodes: ReturnType<typeof useEntryCodes>
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Whom a page is about, by code. Folded away until wanted: most pages are about the writer. */
export function EntryCodes({ register, entryCodes, isOpen, onOpen }: EntryCodesProps) {
  const { codeIds, choose, isWaiting, failure } = entryCodes
  const linked = register.codes.filter((code) => codeIds.includes(code.id))
  const offered = register.codes.filter((code) => !code.isPutAway || codeIds.includes(code.id))
  return (
    <div className={styles.chooser} data-open={isOpen}>
      <div className={common.actions}>
        {linked.map((code) => (
          <CodeName key={code.id} name={code.name} colour={code.colour} />
        ))}
        <Button kind="plain" onPress={() => onOpen(!isOpen)}>
          {isOpen ? 'Done with codes' : linked.length === 0 ? 'Link this page to a code' : 'Change the codes'}
        </Button>
      </div>
      {isWaiting && <p className={common.small}>Linked once something on the page is saved.</p>}
      {failure !== null && (
        <p role="alert" className={common.small}>
          The code could not be linked. {failure}
        </p>
      )}
      {isOpen && (
        <>
          <div className={styles.choices}>
            {offered.map((code) => (
              <CheckboxLine
                key={code.id}
                isSelected={codeIds.includes(code.id)}
                onChange={(isOn) =>
                  choose(isOn ? [...codeIds, code.id] : codeIds.filter((id) => id !== code.id))
                }
              >
                <CodeName name={code.name} colour={code.colour} />
              </CheckboxLine>
            ))}
          </div>
          <CodeChooser
            register={register}
            showsExisting={false}
            makeWords="Make this code and link the page"
            onChoose={({ id }) => choose([...codeIds, id])}
          />
        </>
      )}
    </div>
  )
}
