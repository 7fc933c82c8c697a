import type { ReactNode } from 'react'
import { askForKeys } from '../../app/use-desk-keys.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import common from '../../styles/common.module.css'
import styles from './desk-settings.module.css'
import { NO_SCREEN_PROTECTION, SCREEN_WORDS } from './desk-words.ts'

type ScreenProtectionProps = {
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly isProtected: boolean
  readonly onProtect: (isProtected: boolean) => void
}

type WindowSectionProps = ScreenProtectionProps & {
  readonly zoom: (direction: 'in' | 'out' | 'reset') => void
  /** Null while nothing was changed here. */
  readonly percent: number | null
}

/** What shows of this window elsewhere, how large it is, and its keys. */
export function WindowSection({ zoom, percent, ...protection }: WindowSectionProps) {
  return (
    <Section title="This window">
      <ScreenProtection {...protection} />
      <Setting name="Size of everything">
        <Button kind="quiet" onPress={() => zoom('out')}>
          Smaller
        </Button>
        <Button kind="quiet" onPress={() => zoom('in')}>
          Larger
        </Button>
        <Button kind="plain" onPress={() => zoom('reset')}>
          The usual size
        </Button>
      </Setting>
      <p role="status">
        {percent === null ? '' : `Everything is now ${percent / 100} times its usual size.`}
      </p>
      <Setting name="Keyboard">
        <Button kind="quiet" onPress={askForKeys}>
          See every key
        </Button>
      </Setting>
    </Section>
  )
}

/** A switch where it can do something, and a sentence where it cannot. */
function ScreenProtection({ platform, isProtected, onProtect }: ScreenProtectionProps) {
  if (platform === 'linux') return <p className={common.small}>{NO_SCREEN_PROTECTION}</p>
  return (
    <SwitchLine isSelected={isProtected} onChange={onProtect} description={SCREEN_WORDS[platform]}>
      Keep the window out of screenshots
    </SwitchLine>
  )
}

function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <p className={styles.name}>{name}</p>
      {children}
    </div>
  )
}
