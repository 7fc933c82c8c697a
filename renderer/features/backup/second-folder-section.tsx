import type { SecondFolder } from '../../../shared/contract/backup.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { SECOND_RISK_WORDS } from './backup-words.ts'

type SecondFolderSectionProps = {
  readonly second: SecondFolder | null
  readonly onChoose: () => void
  readonly onForget: () => void
}

/** A second place for finished backups: another disk, a stick, a folder that goes elsewhere. */
export function SecondFolderSection({ second, onChoose, onForget }: SecondFolderSectionProps) {
  return (
    <Section
      title="A second place"
      description={
        second === null
          ? 'Another disk, or a USB stick. When you have chosen a folder, each backup is copied there too.'
          : 'Each backup is copied there too. When an old one is removed here, its copy is removed as well.'
      }
    >
      {second !== null && (
        <>
          <p className={common.path}>{second.folder}</p>
          <p role="status">{stateWords(second)}</p>
          {second.risk !== null && <p>{SECOND_RISK_WORDS[second.risk]}</p>}
        </>
      )}
      <div className={common.actions}>
        <Button kind="quiet" onPress={onChoose}>
          {second === null || !second.isConfirmed ? 'Choose a folder' : 'Choose another folder'}
        </Button>
        {second !== null && (
          <Button kind="plain" onPress={onForget}>
            Copy nowhere else
          </Button>
        )}
      </div>
    </Section>
  )
}

function stateWords({ isConfirmed, isThere, hasNewest }: SecondFolder): string {
  if (!isConfirmed)
    return 'This vault names that folder, but nobody chose it on this computer, so Respite doesn’t use it. Choose it again if it’s yours.'
  if (!isThere)
    return 'It is not in reach now. The newest backup follows when it is. If the folder is there but empty, choose it again.'
  if (hasNewest) return 'The newest backup is there too.'
  return 'The newest backup is not there yet. It follows with the next one, or when you unlock.'
}
