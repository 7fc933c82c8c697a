import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, write } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

/** Words nobody else would write, in the forms a program might keep them in. */
const CANARY = 'zyxquarkel vombatine'
const FORMS = [
  Buffer.from(CANARY),
  Buffer.from(CANARY, 'utf16le'),
  Buffer.from('vombatine'),
  Buffer.from(Buffer.from(CANARY).toString('base64')),
  Buffer.from(Buffer.from(CANARY).toString('hex')),
]

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(file)
    return entry.isFile() && statSync(file).size < 200_000_000 ? [file] : []
  })
}

function filesThatHold(folder: string): readonly string[] {
  return filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file)
    return FORMS.some((form) => bytes.includes(form))
  })
}

/** Files of the system's temporary folders that were written since `startedAt` and hold the words. */
function temporaryFilesThatHold(startedAt: number, own: string): readonly string[] {
  return ['/tmp', '/var/tmp', tmpdir()]
    .filter((folder, index, all) => existsSync(folder) && all.indexOf(folder) === index)
    .flatMap((folder) => filesWrittenSince(folder, startedAt))
    .filter((file) => !file.startsWith(own))
    .filter((file) => {
      try {
        const bytes = readFileSync(file)
        return FORMS.some((form) => bytes.includes(form))
      } catch {
        return false
      }
    })
}

/** Anything may come and go in there while we look; what has gone takes nothing else out of sight. */
function filesWrittenSince(folder: string, startedAt: number): readonly string[] {
  return orNothing(() => readdirSync(folder, { withFileTypes: true })).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesWrittenSince(file, startedAt)
    if (!entry.isFile()) return []
    return orNothing(() => {
      const { mtimeMs, size } = statSync(file)
      return mtimeMs >= startedAt && size < 200_000_000 ? [file] : []
    })
  })
}

function orNothing<T>(look: () => readonly T[]): readonly T[] {
  try {
    return look()
  } catch {
    return []
  }
}

test('what was written, searched for, sorted, printed and left in a crash is in no file but the one the person asked for', async ({
  desk,
}) => {
  const startedAt = Date.now()
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, `A line with ${CANARY} in it.`)
  await goTo(page, 'Journal')
  await page.getByLabel('Find in the journal').fill(CANARY)
  await expect(page.locator('mark').first()).toBeVisible()
  await goTo(page, 'Summary')
  await page.getByLabel('First line').fill(CANARY)
  await page.getByText('Saved', { exact: true }).waitFor()
  const asked = path.join(desk.folder, 'asked-for.txt')
  await app.control.answerNextDialog({ dialog: 'save', path: asked })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as')).toBeVisible()
  expect(filesThatHold(path.join(desk.folder, 'app')), 'while it is open').toEqual([])
  await app.kill()
  expect(filesThatHold(desk.folder), 'after the crash').toEqual([])

  expect(temporaryFilesThatHold(startedAt, desk.folder), 'in the temporary folders').toEqual([])

  const again = await desk.open()
  await (await again.page()).getByLabel('Passphrase', { exact: true }).waitFor()
  expect(filesThatHold(desk.folder), 'after the next start').toEqual([])

  // The control: the scan does find the words where they are.
  writeFileSync(path.join(desk.folder, 'control'), `x${CANARY}x`)
  expect(filesThatHold(desk.folder)).toEqual([path.join(desk.folder, 'control')])
  const temporaryControl = path.join(mkdtempSync(path.join(tmpdir(), 'respite-control-')), 'control')
  writeFileSync(temporaryControl, CANARY)
  expect(temporaryFilesThatHold(startedAt, desk.folder)).toEqual([temporaryControl])
  rmSync(path.dirname(temporaryControl), { recursive: true })
})
