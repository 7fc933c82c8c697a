import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { useBackups } from './use-backups.ts'

/** Where the backups will lie, at set-up: beside the vault, and in a second place for who has one at hand. */
export function BackupPlace() {
  const { loaded, chooseSecond, news } = useBackups()
  if (loaded.state !== 'ready') return null
  const { folder, second } = loaded.value
  return (
    <Section title="Backups" description="One a day, made when you unlock. They are kept here:">
      <p className={common.path}>{folder}</p>
      {second !== null && <p className={common.path}>{second.folder}</p>}
      {news !== null && news !== 'made' && <p role="alert">{news.happened}</p>}
      <Button kind="plain" onPress={chooseSecond}>
        {second === null ? 'Copy them to a second place as well' : 'Another second place'}
      </Button>
    </Section>
  )
}
