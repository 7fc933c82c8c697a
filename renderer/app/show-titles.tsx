import { Button } from '../components/button.tsx'
import type { Titles } from './use-titles.ts'

/** Asks for the titles of a list, where the setting hides them. */
export function ShowTitles({ titles }: { readonly titles: Titles }) {
  if (!titles.canBeShown) return null
  return (
    <Button kind="plain" onPress={titles.show}>
      Show titles
    </Button>
  )
}
