import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mountSilentDisk, whyNoSilentDisk } from '../../../build/torture/adversary/silent-disk.ts'
import { startDesktop } from '../../../build/torture/adversary/watched-desktop.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Whatever hangs, the lock screen is there within this, and so is the end of the app. */
const WITHIN_MS = 3_000
const OPENED_WITHIN_MS = 60_000
const why = whyNoSilentDisk()

async function openOnSilentDisk() {
  const root = temporaryFolder()
  const disk = await mountSilentDisk(root)
  onTestFinished(disk.unmount)
  const desktop = await startDesktop(path.join(disk.folder, 'v.vault'), path.join(root, 'profile'))
  onTestFinished(desktop.kill)
  desktop.tell({ do: 'create' })
  expect(await desktop.hear('created', OPENED_WITHIN_MS)).toMatchObject({ ok: true })
  return { disk, desktop }
}

const entry = (id: string) => ({ id, kind: 'evening', stepId: null, body: 'Typed.', fields: {}, revision: 0 })
const [SAVED, UNSAVED] = ['0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01', '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a02']

describe.skipIf(why !== null)(
  `a vault on a disk that stops answering${why === null ? '' : ` (skipped: ${why})`}`,
  () => {
    it.each(['sleep', 'screen-locked', 'idle', 'asked'] as const)(
      'is locked in time for %s, with a save that hangs in it, and Respite quits',
      async (reason) => {
        const { disk, desktop } = await openOnSilentDisk()
        disk.stopAnswering()
        desktop.tell({ do: 'call', name: 'journal.saveEntry', payload: entry(SAVED) })
        await wait(100)
        const startedAt = performance.now()
        // What is typed could not be saved, and the inbox it is kept in lies on the same disk.
        desktop.tell({ do: 'lock', reason, unsaved: reason === 'asked' ? null : UNSAVED })
        expect(await desktop.hear('shown', WITHIN_MS)).toEqual({ kind: 'shown', state: 'locked' })
        expect(performance.now() - startedAt).toBeLessThan(WITHIN_MS)
        expect(await desktop.hear('locked', WITHIN_MS)).toEqual({ kind: 'locked', ok: true })
        desktop.tell({ do: 'quit' })
        expect(await desktop.ended(WITHIN_MS)).not.toBe(null)
      },
      120_000,
    )

    it('holds up neither the list of vaults nor another lock, and what was typed comes back with the disk', async () => {
      const { disk, desktop } = await openOnSilentDisk()
      disk.stopAnswering()
      desktop.tell({ do: 'lock', reason: 'sleep', unsaved: UNSAVED })
      expect(await desktop.hear('locked', WITHIN_MS * 2)).toMatchObject({ ok: true })
      desktop.tell({ do: 'list' })
      expect(await desktop.hear('listed', WITHIN_MS * 2)).toEqual({ kind: 'listed', isThere: null })
      desktop.tell({ do: 'unlock' })
      await wait(300)
      const startedAt = performance.now()
      desktop.tell({ do: 'lock', reason: 'screen-locked', unsaved: null })
      expect(await desktop.hear('locked', WITHIN_MS)).toMatchObject({ ok: true })
      expect(performance.now() - startedAt).toBeLessThan(WITHIN_MS)
      disk.answerAgain()
      await wait(500)
      desktop.tell({ do: 'unlock' })
      expect(await desktop.hear('unlocked', OPENED_WITHIN_MS)).toMatchObject({ ok: true })
      desktop.tell({ do: 'call', name: 'drafts.list', payload: {} })
      expect(await desktop.hear('answer', OPENED_WITHIN_MS)).toMatchObject({
        value: { drafts: [{ texts: ['Typed.'] }] },
      })
    }, 120_000)
  },
)
