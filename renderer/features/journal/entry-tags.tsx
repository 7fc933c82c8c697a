import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QuietLine } from '../../components/quiet-line.tsx'
import { RemovableWords } from '../../components/removable-words.tsx'
import styles from './entry-tags.module.css'
import { useTags } from './use-tags.ts'

/** Used tags offered beside the line; more of them would be a list to read instead of a page to write. */
const OFFERED = 6

type EntryTagsProps = {
  readonly entryId: string
  /** Before its first save a page has no tags yet: the place is there, so that nothing moves when they can be added. */
  readonly isStored: boolean
}

/** Words to find a page by, under the writing. The line to type one on appears when it is asked for. */
export function EntryTags({ entryId, isStored }: EntryTagsProps) {
  const { tags, used, refusal, add, remove } = useTags(entryId)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const keep = async (word: string) => {
    if (word.trim() !== '' && !(await add(word))) return
    setTyped('')
  }
  const close = () => {
    setTyped('')
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is pressed; it hears that the keyboard has left.
    <div
      className={styles.tags}
      data-open={isOpen}
      // A word that was typed and not ended counts once the person goes elsewhere on the page, by whatever way.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (isOpen && !currentTarget.contains(relatedTarget)) void keep(typed)
      }}
    >
      <div className={styles.row}>
        <RemovableWords
          label="Tags of this page"
          words={tags.map(({ id, name }) => ({ id, word: name }))}
          onRemove={(id) => void remove(id)}
        />
        {isOpen ? (
          <QuietLine
            label="A word to find this page by"
            value={typed}
            onChange={setTyped}
            onDone={() => (typed.trim() === '' ? close() : void keep(typed))}
            onEscape={close}
          />
        ) : (
          <Button kind="plain" isDisabled={!isStored} onPress={() => setOpen(true)}>
            Add a tag
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={styles.row}>
          {offeredTags(used, tags, typed).map(({ id, name }) => (
            <Button key={id} kind="plain" label={`Add the tag ${name}`} onPress={() => void keep(name)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </div>
      )}
      <p role="status" className={styles.refusal}>
        {refusal ?? ''}
      </p>
    </div>
  )
}

type Named = { readonly id: string; readonly name: string }

/** The most used tags that begin or go on with what is typed and are not on the page yet. */
function offeredTags(used: readonly Named[], own: readonly Named[], typed: string): readonly Named[] {
  const wanted = typed.trim().normalize('NFC').toLowerCase()
  return used
    .filter((tag) => !own.some(({ id }) => id === tag.id) && tag.name.toLowerCase().includes(wanted))
    .slice(0, OFFERED)
}
