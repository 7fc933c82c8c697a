import { Button } from '../components/button.tsx'
import { useNavigation } from './navigation-context.ts'

/** The way back at the foot of a page that is reached from more than one place. */
export function BackButton() {
  const { goBack } = useNavigation()
  return (
    <Button kind="quiet" onPress={goBack}>
      Back
    </Button>
  )
}
