import type { LikedMovements } from '../../../shared/contract/practices.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { call } from '../../api/bridge.ts'
import { useSavedForm } from './use-saved-form.ts'

const saveLiked = (liked: LikedMovements) => call('practices.saveLiked', { liked })
const problemOf = (liked: LikedMovements) =>
  liked.map(lineProblem).find((problem) => problem !== null) ?? null

/** The three liked movements; every change is saved by itself. */
export function useLiked(start: LikedMovements) {
  const { value: liked, status, change } = useSavedForm(start, saveLiked, problemOf)
  return {
    liked,
    status,
    write: (place: number, what: string) => {
      const [first, second, third] = liked
      change([place === 0 ? what : first, place === 1 ? what : second, place === 2 ? what : third])
    },
  }
}
