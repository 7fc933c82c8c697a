/**
 * What is special about a folder: `sync`, a program copies what changes there to other computers; `network`, it lies
 * on another computer and is there only while that one is reachable.
 */
export type FolderRisk = 'sync' | 'network'

/** Parts of a path that programs which synchronise give their folders; compared in small letters. */
const SYNC_NAMES = [
  'dropbox',
  'onedrive',
  'google drive',
  'googledrive',
  'my drive',
  'icloud drive',
  'iclouddrive',
  'mobile documents',
  'nextcloud',
  'owncloud',
  'syncthing',
  'pcloud',
  'pclouddrive',
  'box sync',
  'mega',
  'megasync',
  'tresorit',
  'seafile',
  'cloudstorage',
]

/** What Linux calls file systems of other computers (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph, FUSE. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400, 0x65735546,
])

/**
 * What is known to be special about a folder, by its path and, where the system says it, by the kind of its file
 * system; null where nothing is known, which is no promise.
 */
export function folderRisk(folder: string, fileSystemType: number | null): FolderRisk | null {
  const parts = folder.toLowerCase().split(/[\\/]+/)
  if (parts.some((part) => SYNC_NAMES.some((name) => part === name || part.startsWith(`${name} -`))))
    return 'sync'
  if (/^(?:\\\\|\/\/)/.test(folder)) return 'network'
  if (fileSystemType !== null && NETWORK_FILE_SYSTEMS.has(fileSystemType)) return 'network'
  return null
}
