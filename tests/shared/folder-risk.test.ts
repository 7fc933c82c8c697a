import { describe, expect, it } from 'vitest'
import { folderRisk } from '../../shared/domain/backup/folder-risk.ts'

describe('what is special about a folder', () => {
  it.each([
    ['C:\\Users\\a\\OneDrive\\Backups', 'sync'],
    ['C:\\Users\\a\\OneDrive - Practice\\Backups', 'sync'],
    ['/home/a/Dropbox', 'sync'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs', 'sync'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a', 'sync'],
    ['\\\\server\\share', 'network'],
    ['//server/share', 'network'],
    ['/home/a/omega/onedriver', null],
    ['/media/a/STICK', null],
  ])('is known of %s by its path: %s', (folder, risk) => {
    expect(folderRisk(folder, null)).toBe(risk)
  })

  it.each([
    ['NFS', 0x6969, 'network'],
    ['SMB2', 0xfe534d42, 'network'],
    ['ext4', 0xef53, null],
  ])('is known of %s by its kind', (_, type, risk) => {
    expect(folderRisk('/mnt/backups', type)).toBe(risk)
  })
})
