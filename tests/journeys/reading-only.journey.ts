import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { unlock } from '../../build/person/at-the-gate.ts'
import { test } from './open-respite.ts'

const FROZEN = path.resolve(import.meta.dirname, '../fixtures/formats/schema-25/closed.vault')
const FROZEN_PASSPHRASE = 'orchid tunnel canyon velvet'

/** A disk of one megabyte there; false where this account may not have one. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
}

test('an older vault on a full disk opens for reading and says why (skipped where no disk may be mounted)', async ({
  desk,
}) => {
  const disk = path.dirname(desk.vaultFolder)
  test.skip(!mountSmallDisk(disk), 'only root may mount one')
  try {
    cpSync(FROZEN, desk.vaultFolder, { recursive: true })
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(path.join(disk, 'filling'), Buffer.alloc(bavail * bsize - 8_192))
    const app = await desk.open()
    const locked = await app.page()
    await unlock(locked, FROZEN_PASSPHRASE)
    const page = await app.nextPage(locked)
    await expect(page.getByText('Open for reading only: the disk is full')).toBeVisible()
    await expect(page.getByText('then lock and unlock')).toBeVisible()
    await page.getByRole('button', { name: 'Open the evening page' }).click()
    await page.getByLabel('Your page').fill('No room for this.')
    await expect(page.getByText('open for reading only, because the disk is full')).toBeVisible()
    await app.close()
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})
