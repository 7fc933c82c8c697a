import { describe, expect, it } from 'vitest'
import { createPageDeaths } from '../../../main/desktop/page-deaths.ts'

function setUp(answer: boolean) {
  const happened: string[] = []
  const is = { unlocked: true, nowMs: 0 }
  const { pageDied } = createPageDeaths({
    isUnlocked: () => is.unlocked,
    comeBack: () => happened.push('back'),
    lock: () => {
      happened.push('locked')
      is.unlocked = false
    },
    askWhatToDo: async () => {
      happened.push('asked')
      return answer
    },
    quit: () => happened.push('quit'),
    nowMs: () => is.nowMs,
  })
  const die = (times: number) => {
    for (let time = 0; time < times; time += 1) pageDied()
  }
  return { happened, is, die }
}

describe('a page whose process dies', () => {
  it('comes back by itself, and the vault stays as it is', () => {
    const { happened, die } = setUp(true)
    die(2)
    expect(happened).toEqual(['back', 'back'])
  })

  it('is counted anew once it was well for a minute', () => {
    const { happened, is, die } = setUp(true)
    for (let hour = 0; hour < 5; hour += 1) {
      is.nowMs += 60_000
      die(2)
    }
    expect(happened).toEqual(Array.from({ length: 10 }, () => 'back'))
  })

  it('locks where it dies again and again, and then is loaded only when a person says so', async () => {
    const { happened, die } = setUp(true)
    die(3)
    expect(happened).toEqual(['back', 'back', 'locked'])
    // The lock screen dies too; more of it while the question stands changes nothing.
    die(5)
    await Promise.resolve()
    await Promise.resolve()
    expect(happened).toEqual(['back', 'back', 'locked', 'asked', 'back'])
  })

  it('quits where the person has had enough', async () => {
    const { happened, die } = setUp(false)
    die(4)
    await Promise.resolve()
    await Promise.resolve()
    expect(happened).toEqual(['back', 'back', 'locked', 'asked', 'quit'])
  })
})
