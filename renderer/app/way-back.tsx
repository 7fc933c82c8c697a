import { Button } from '../components/button.tsx'
import common from '../styles/common.module.css'
import { useNavigation } from './navigation-context.ts'
import type { Place } from './places.ts'

type WayBackProps = {
  /** Where it leads; to the page before where none is named. */
  readonly to?: Place
  /** Names the place where there is only one it can be. */
  readonly children?: string
}

/** The way back at the foot of every page below a place of the menu: apart from what the page does, and quieter. */
export function WayBack({ to, children = 'Back' }: WayBackProps) {
  const { goTo, goBack } = useNavigation()
  return (
    <div className={common.wayBack}>
      <Button kind="plain" onPress={() => (to === undefined ? goBack() : goTo(to))}>
        {children}
      </Button>
    </div>
  )
}
