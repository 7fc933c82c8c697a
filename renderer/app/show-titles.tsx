import { Button } from '../components/button.tsx'
import type { Titles } from './use-titles.ts'

/** Asks for the titles of all lists, or puts them away again, where the setting hides them. */
export function ShowTitles({ titles }: { readonly titles: Titles }) {
  if (!titles.canBeAsked) return null
  return (
    <Button kind="plain" onPress={titles.isShown ? titles.hide : titles.show}>
      {titles.isShown ? 'Hide titles' : 'Show titles'}
    </Button>
  )
}
