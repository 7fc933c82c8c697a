import { describe, expect, it } from 'vitest'
import { folderRisk } from '../../shared/domain/backup/folder-risk.ts'

describe('what is special about a folder', () => {
  it.each([
    ['C:\\Users\\a\\OneDrive\\Backups', 'sync'],
    ['C:\\Users\\a\\OneDrive - Practice\\Backups', 'sync'],
    ['/home/a/Dropbox', 'sync'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs', 'sync'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a', 'sync'],
    // How these programs name the folder of a second account, and of another language.
    ['C:\\Users\\a\\Dropbox (Personal)\\x', 'sync'],
    ['/home/a/Dropbox (Clinic)', 'sync'],
    ['/home/a/Nextcloud2', 'sync'],
    ['/home/a/Nextcloud 12/x', 'sync'],
    ['G:\\Meine Ablage\\Respite', 'sync'],
    ['G:\\Mon Drive\\Respite', 'sync'],
    ['/home/a/Mój dysk'.normalize('NFD'), 'sync'],
    ['/Volumes/GoogleDrive/マイドライブ', 'sync'],
    ['C:\\Users\\a\\SynologyDrive', 'sync'],
    ['C:\\Users\\a\\Proton Drive\\a\\My files', 'sync'],
    ['/home/a/Box/x', 'sync'],
    ['/home/a/kDrive', 'sync'],
    ['/run/user/1000/gvfs/google-drive:host=gmail.com,user=a/x', 'sync'],
    ['/run/user/1000/gvfs/smb-share:server=nas,share=home', 'network'],
    ['/run/user/1000/kio-fuse-abcdef/smb/nas/home', 'network'],
    ['\\\\server\\share', 'network'],
    ['//server/share', 'network'],
    ['/home/a/omega/onedriver', null],
    ['/media/a/STICK', null],
    ['/home/a/boxes/dropboxer/mon driveway/nextcloud-old notes', null],
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

  it('is known by where a link on the way leads, whatever the path says', () => {
    expect(folderRisk('/home/a/Vaults', null, '/data/Dropbox (Personal)/Vaults')).toBe('sync')
    expect(folderRisk('/home/a/Vaults', null, '//server/share/Vaults')).toBe('network')
    expect(folderRisk('/home/a/Dropbox/Vaults', null, '/data/x/Vaults')).toBe('sync')
  })
})
