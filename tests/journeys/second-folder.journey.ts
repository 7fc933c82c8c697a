import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

test('backups are copied to a second place, with a word about what it is, and wait while it is away', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  const synced = path.join(desk.folder, 'Dropbox', 'kept')
  const stick = path.join(desk.folder, 'stick')
  mkdirSync(synced, { recursive: true })
  mkdirSync(stick)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'See the backups' }).click()
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('A new backup was made and checked.')).toBeVisible()

  await app.control.answerNextDialog({ dialog: 'open', paths: [synced] })
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(page.getByText('The newest backup is there too.')).toBeVisible()
  await expect(page.getByText('A program copies this folder elsewhere.')).toBeVisible()
  expect(readdirSync(synced)).toHaveLength(1)

  await app.control.answerNextDialog({ dialog: 'open', paths: [stick] })
  await page.getByRole('button', { name: 'Choose another folder' }).click()
  await expect(page.getByText(stick)).toBeVisible()
  renameSync(stick, `${stick}-away`)
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('It is not in reach now.')).toBeVisible()
  renameSync(`${stick}-away`, stick)
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('The newest backup is there too.')).toBeVisible()
  expect(readdirSync(stick).length).toBeGreaterThan(0)
  expect([...readdirSync(stick), ...readdirSync(synced)].filter((name) => !name.endsWith('.age'))).toEqual([])
  await page.getByRole('button', { name: 'Copy nowhere else' }).click()
  await expect(page.getByText('The newest backup is there too.')).toHaveCount(0)
})
